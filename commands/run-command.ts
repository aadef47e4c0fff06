import { ApiError } from "../src/client/index.ts";
import { SignInFailed, SignInRequired } from "../taskpane/sign-in/sign-in-types.ts";
import { commandTexts } from "./messages/command-texts.ts";
import { notify } from "./notify.ts";
import { reportText } from "./report-text.ts";
import { unenrollRecipients } from "./unenroll-recipients.ts";
import type { Client } from "../src/client/index.ts";
import type { CommandMessages } from "./messages/command-messages.ts";

/** The ribbon command *Unenroll recipients*. Tells Outlook that it has ended, whatever happened. */
export async function runUnenrollRecipients(
  event: Office.AddinCommands.Event,
  client: Client,
): Promise<void> {
  try {
    const texts = commandTexts(Office.context.displayLanguage);
    await unenrollAndTell(client, texts);
  } finally {
    // Without this Outlook shows the command as running until it gives up after minutes.
    event.completed();
  }
}

async function unenrollAndTell(client: Client, texts: ReturnType<typeof commandTexts>): Promise<void> {
  try {
    const report = await unenrollRecipients(client);
    const text = reportText(report, texts);
    if (text !== null) await notify(nothingDone(report) ? "error" : "info", text);
  } catch (error) {
    await notify("error", failureText(error, texts.messages));
  }
}

function nothingDone(report: Awaited<ReturnType<typeof unenrollRecipients>>): boolean {
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
