import { officeCall } from "../taskpane/outlook/office-call.ts";
import { longestNotification } from "./report-text.ts";

/** One notification per message: a second run replaces the first one's. */
const key = "salesToolsUnenroll";

/**
 * Shows a line on the open message. Nothing is open, or Outlook refuses: then there is no other place to say it, and
 * what was done stays done.
 */
export async function notify(kind: "info" | "error", message: string): Promise<void> {
  const item = Office.context.mailbox.item as Office.MessageRead | Office.MessageCompose | null | undefined;
  if (!item) return;
  const text = message.slice(0, longestNotification);
  const types = Office.MailboxEnums.ItemNotificationMessageType;
  const details: Office.NotificationMessageDetails =
    kind === "info"
      ? { type: types.InformationalMessage, message: text, icon: "Icon.16", persistent: false }
      : { type: types.ErrorMessage, message: text };
  await officeCall<void>((done) => item.notificationMessages.replaceAsync(key, details, done)).catch(
    () => undefined,
  );
}
