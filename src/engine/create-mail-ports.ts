import type { Clock } from "../domain/asker.ts";
import { writeInboxSecret } from "../mailbox/inbox-secret.ts";
import type { Links } from "../mailbox/links/links.ts";
import type { Mailboxes, TestResult } from "../mailbox/mailbox.ts";
import { sealSecret, type SecretPlace } from "../mailbox/secrets/seal-secret.ts";
import type { SecretKeys } from "../mailbox/secrets/secret-keys.ts";
import type { Database } from "../store/database/database.ts";
import { updateInboxProblem } from "../store/inboxes/update-inbox-problem.ts";
import { leaveInbox } from "./leave-inbox.ts";
import { checkEnrolling } from "./check-enrolling.ts";
import { previewEmail, previewNextEmail, type TriedEdit } from "./preview-email.ts";

export interface MailPortsOptions {
  db: Database;
  clock: Clock;
  mailboxes: Mailboxes;
  secrets: SecretKeys;
  links: Links;
}

/** What the service asks of the parts that write and send emails, so that it needs to know neither. */
export function createMailPorts({ db, clock, mailboxes, secrets, links }: MailPortsOptions) {
  return {
    checkEnrolling,
    previewNextEmail: (given: Database, of: { tenantId: string; enrollmentId: string }) =>
      previewNextEmail(given, of, {}, links.examples),
    previewStepEmail: (
      given: Database,
      of: { tenantId: string; enrollmentId: string; position: number },
      edit: TriedEdit,
    ) => previewNextEmail(given, of, edit, links.examples),
    previewEmail: (given: Database, planned: Parameters<typeof previewEmail>[1], edit: TriedEdit) =>
      previewEmail(given, planned, edit, links.examples),
    readLink: (token: string) => links.read(token),
    sealPassword: (place: SecretPlace, password: string) =>
      sealSecret(secrets, place, writeInboxSecret({ kind: "password", password })),
    disconnectInbox: (place: SecretPlace) => leaveInbox({ db, clock, mailboxes }, place),
    /** Tries the inbox; remembers what a person has to mend, or that all is well. */
    async testInbox(place: SecretPlace): Promise<TestResult> {
      const mailbox = await mailboxes.get(place.tenantId, place.inboxId);
      const result = await mailbox.test();
      await updateInboxProblem(db, place, result.kind === "works" ? null : result.failure.detail, clock());
      return result;
    },
  };
}
