import type { Clock } from "../domain/asker.ts";
import type { OutgoingEmail } from "../mailbox/mailbox.ts";
import type { Database } from "../store/database.ts";
import type { EmailFacts } from "../store/email-facts.ts";
import { readOutboxEmailFacts } from "../store/read-email-facts.ts";
import { plain, type EmailObstacle } from "./email-obstacle.ts";
import { writeEmail } from "./write-email.ts";

export type PreparedEmail =
  | {
      kind: "ready";
      email: OutgoingEmail;
      inboxId: string;
      /** The step whose email opened the thread. */
      threadPosition: number;
    }
  /** Not to be tried again until somebody mends what `code` names. */
  | { kind: "stuck"; code: EmailObstacle["code"]; detail: string };

/** Makes the email of an outbox row, ready to leave. Writes nothing; whether it may leave is the gate's to say. */
export async function prepareEmail(
  db: Database,
  { tenantId, outboxId }: { tenantId: string; outboxId: string },
  clock: Clock,
): Promise<PreparedEmail> {
  const prepared = await prepareEmails(db, { tenantId, outboxIds: [outboxId] }, clock);
  return prepared.get(outboxId) ?? stuck(plain("email_not_found", "This email is not in the outbox."));
}

/** Makes many emails of one tenant with one query, by the ids of their outbox rows; rows that are not there are left out. */
export async function prepareEmails(
  db: Database,
  { tenantId, outboxIds }: { tenantId: string; outboxIds: readonly string[] },
  clock: Clock,
): Promise<Map<string, PreparedEmail>> {
  const all = await readOutboxEmailFacts(db, tenantId, outboxIds);
  const date = clock();
  return new Map(all.map((facts) => [facts.outboxId ?? "", prepare(facts, date)]));
}

function prepare(facts: EmailFacts, date: Date): PreparedEmail {
  const result = writeEmail(facts);
  if (result.kind === "obstacles") {
    return stuck(result.obstacles[0] ?? plain("template_error", "The email cannot be made."));
  }
  const { place, ...content } = result.email;
  const { inReplyTo, references, threadPosition } = place;
  const messageId = facts.messageId ?? "";
  const email = { ...content, messageId, date, inReplyTo, references, headers: {} };
  return { kind: "ready", email, inboxId: facts.inboxId, threadPosition };
}

function stuck({ code, detail }: EmailObstacle): PreparedEmail {
  return { kind: "stuck", code, detail };
}
