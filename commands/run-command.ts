import { ApiError } from "../src/client/index.ts";
import { currentItem } from "../taskpane/outlook/current-item.ts";
import { tellEnrollmentsChanged } from "../taskpane/recipients/change-notice.ts";
import { SignInFailed, SignInRequired } from "../taskpane/sign-in/sign-in-types.ts";
import { commandTexts } from "./messages/command-texts.ts";
import { notify } from "./notify.ts";
import { reportText } from "./report-text.ts";
import { unenrollRecipients } from "./unenroll-recipients.ts";
import type { Client } from "../src/client/index.ts";
import type { CurrentItem } from "../taskpane/outlook/current-item.ts";
import type { CommandTexts } from "./messages/command-texts.ts";
import type { UnenrollReport } from "./unenroll-recipients.ts";
import type { CommandMessages } from "./messages/command-messages.ts";

/** The ribbon command *Unenroll recipients*. Tells Outlook that it has ended, whatever happened. */
export async function runUnenrollRecipients(
  event: Office.AddinCommands.Event,
  client: Client,
): Promise<void> {
  try {
    // Kept from here on: the report belongs on this message, wherever the rep has gone meanwhile.
    const item = currentItem();
    if (item) await unenrollAndTell(item, client, commandTexts(Office.context.displayLanguage));
  } finally {
    // Without this Outlook shows the command as running until it gives up after minutes.
    event.completed();
  }
}

async function unenrollAndTell(item: CurrentItem, client: Client, texts: CommandTexts): Promise<void> {
  try {
    const report = await unenrollRecipients(item, client);
    if (report.kind === "unenrolled") tellEnrollmentsChanged();
    await notify(item, nothingDone(report) ? "error" : "info", reportText(report, texts));
  } catch (error) {
    await notify(item, "error", failureText(error, texts.messages));
  }
}

function nothingDone(report: UnenrollReport): boolean {
  return report.kind === "unenrolled" && report.count === 0;
}

const notReached: ReadonlySet<string> = new Set([
  "network",
  "timeout",
  "database_unavailable",
  "shutting_down",
]);

function failureText(error: unknown, messages: CommandMessages): string {
  if (error instanceof SignInRequired) return messages.signInFirst;
  if (error instanceof SignInFailed)
    return error.reason === "offline" ? messages.notReached : messages.signInFirst;
  if (error instanceof ApiError) {
    if (error.code.startsWith("token_")) return messages.signInFirst;
    if (notReached.has(error.code)) return messages.notReached;
    if (error.requestId !== null) return `${messages.failed} (${error.requestId})`;
  }
  return messages.failed;
}
