import { officeCall } from "../taskpane/outlook/office-call.ts";
import { longestNotification } from "./report-text.ts";
import type { CurrentItem } from "../taskpane/outlook/current-item.ts";

/** One notification per message: a second run replaces the first one's. */
const key = "salesToolsUnenroll";

/** Shows a line on a message. When Outlook refuses there is no other place to say it; what was done stays done. */
export async function notify(
  { message: item }: CurrentItem,
  kind: "info" | "error",
  message: string,
): Promise<void> {
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
