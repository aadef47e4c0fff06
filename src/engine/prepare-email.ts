import type { Clock } from "../domain/asker.ts";
import type { EmailLinks, EmailPlace, Links } from "../mailbox/links/links.ts";
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
      /** S-015. */
      hasMeetingLink: boolean;
    }
  /** Not to be tried again until somebody mends what `code` names. */
  | { kind: "stuck"; code: EmailObstacle["code"]; detail: string };

/** Makes the email of an outbox row, ready to leave. Writes nothing; whether it may leave is the gate's to say. */
export async function prepareEmail(
  db: Database,
  { tenantId, outboxId }: { tenantId: string; outboxId: string },
  clock: Clock,
  links: Links | null = null,
): Promise<PreparedEmail> {
  const prepared = await prepareEmails(db, { tenantId, outboxIds: [outboxId] }, clock, links);
  return prepared.get(outboxId) ?? stuck(plain("email_not_found", "This email is not in the outbox."));
}

/**
 * Makes many emails of one tenant with one query, by the ids of their outbox rows; rows that are not there are left out.
 * Without `links` they bear none: there is no service that would answer.
 */
export async function prepareEmails(
  db: Database,
  { tenantId, outboxIds }: { tenantId: string; outboxIds: readonly string[] },
  clock: Clock,
  links: Links | null = null,
): Promise<Map<string, PreparedEmail>> {
  const all = await readOutboxEmailFacts(db, tenantId, outboxIds);
  const date = clock();
  return new Map(
    all.map((facts) => {
      const outboxId = facts.outboxId ?? "";
      return [outboxId, prepare(facts, date, links && { links, email: { tenantId, outboxId } })];
    }),
  );
}

interface Bearing {
  links: Links;
  email: EmailPlace;
}

function prepare(facts: EmailFacts, date: Date, bearing: Bearing | null): PreparedEmail {
  const own = bearing && bearing.links.of(bearing.email);
  const result = writeEmail(facts, own);
  if (result.kind === "obstacles") {
    return stuck(result.obstacles[0] ?? plain("template_error", "The email cannot be made."));
  }
  const { from, to, subject, text, html, place } = result.email;
  const { inReplyTo, references, threadPosition } = place;
  const messageId = facts.messageId ?? "";
  const headers = bearing && own ? optOutHeaders(bearing, own, facts.inboxAddress) : {};
  const email = { messageId, date, from, to, subject, text, html, inReplyTo, references, headers };
  const hasMeetingLink = own !== null && text.includes(own.meeting);
  return { kind: "ready", email, inboxId: facts.inboxId, threadPosition, hasMeetingLink };
}

/** RFC 2369 and RFC 8058: one click in the mail program opts out, by POST or by mail. */
function optOutHeaders({ links, email }: Bearing, own: EmailLinks, inboxAddress: string) {
  return {
    "List-Unsubscribe": `<${own.optOut}>, <${links.optOutByMail(email, inboxAddress)}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  };
}

function stuck({ code, detail }: EmailObstacle): PreparedEmail {
  return { kind: "stuck", code, detail };
}
