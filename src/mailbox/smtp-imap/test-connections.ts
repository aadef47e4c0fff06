import { failureOf } from "../failure.ts";
import type { TestResult } from "../mailbox.ts";
import { startDeadline } from "../start-deadline.ts";
import { explainImap } from "./imap-access.ts";
import type { ImapConnection } from "./imap-connection.ts";
import { findSentFolder } from "./sent-folder.ts";
import type { SmtpImapSettings } from "./smtp-imap-settings.ts";
import { openSmtpSession, type SmtpAccess } from "./smtp-session.ts";

const testMs = 20_000;

/** Whether both servers can be reached and let us in, and whether sent emails can be found again. */
export async function testConnections(
  smtp: SmtpAccess,
  imap: ImapConnection,
  settings: SmtpImapSettings,
): Promise<TestResult> {
  try {
    (await openSmtpSession(smtp, startDeadline(testMs))).quit();
  } catch (error) {
    return { kind: "fails", failure: failureOf(error) };
  }
  try {
    await imap.use((client) => findSentFolder(client, settings.sentFolder));
    return { kind: "works" };
  } catch (error) {
    return { kind: "fails", failure: explainImap(error, settings.imap) };
  }
}
