import type { Draft, MailboxItem, TrialUser } from "../mailbox/mailbox-types.ts";
import { done, failed, officeErrors, type CallAnswer } from "./call-answer.ts";
import { asRecord, asText } from "./call-values.ts";
import type { ClientProfile } from "./clients.ts";
import type { Permission } from "./initial-data.ts";
import type { ItemNotifications } from "./item-notifications.ts";
import { callNotificationMethod } from "./notification-calls.ts";
import { callRecipientMethod } from "./recipient-calls.ts";

/** Outlook as one Office.js call meets it. */
export interface CallSurroundings {
  item: MailboxItem;
  user: TrialUser;
  client: ClientProfile;
  permission: Permission;
  notifications: ItemNotifications;
  changeDraft(change: Partial<Draft>): void;
  saveRoamingSettings(values: Record<string, string>): void;
}

/** Office.js numbers its methods; these change the item and need more than ReadItem. */
const writingMethods = new Set([16, 17, 19, 20, 21, 22, 24, 25, 27, 28, 32, 100, 101, 148]);

/**
 * Answers one Office.js call by its dispatch id. Calls that the simulated mailbox has no counterpart for fail as
 * unsupported, so that an add-in that relies on one is noticed.
 */
export function callOfficeMethod(dispatchId: number, params: unknown, outlook: CallSurroundings): CallAnswer {
  const mayWrite = outlook.permission === "ReadWriteItem" || outlook.permission === "ReadWriteMailbox";
  if (writingMethods.has(dispatchId) && !mayWrite) return failed(officeErrors.noPermission);
  switch (dispatchId) {
    case 33:
    case 34:
    case 35:
    case 36:
      return callNotificationMethod(dispatchId, asRecord(params), outlook.notifications);
    case 404:
      outlook.saveRoamingSettings(asRecord(Array.isArray(params) ? params[0] : {}) as Record<string, string>);
      return done();
    default:
      return outlook.item.kind === "compose"
        ? callComposeMethod(dispatchId, asRecord(params), outlook, outlook.item.draft)
        : failed(officeErrors.notSupported);
  }
}

function callComposeMethod(
  dispatchId: number,
  values: Record<string, unknown>,
  outlook: CallSurroundings,
  draft: Draft,
): CallAnswer {
  switch (dispatchId) {
    case 15:
    case 21:
    case 22:
      return callRecipientMethod(dispatchId, values, outlook, draft);
    case 17:
      outlook.changeDraft({ subject: asText(values["subject"]) });
      return done();
    case 18:
      return done(draft.subject);
    case 107:
      return done({ name: outlook.user.name, address: outlook.user.username });
    default:
      return failed(officeErrors.notSupported);
  }
}
