import type { Clock } from "../domain/asker.ts";
import type { EmailLinks, EmailPlace, Links } from "../mailbox/links/links.ts";
import type { OutgoingEmail } from "../mailbox/mailbox.ts";
import type { Database } from "../store/database/database.ts";
import type { EmailFacts } from "../store/emails/email-facts.ts";
import { messageIdOf } from "../store/emails/message-id.ts";
import { keyOfEmail } from "../store/emails/peek-ready-emails.ts";
import { readLeavingEmailFacts, type LeavingEmail } from "../store/emails/read-email-facts.ts";
import { plain, type EmailObstacle } from "./email-obstacle.ts";
import { writeEmail } from "./write-email.ts";

export type PreparedEmail =
  | {
      kind: "ready";
      email: OutgoingEmail;
      outboxId: string;
      inboxId: string;
      edits: number;
      /** The step whose email opened the thread. */
      threadPosition: number;
      /** S-015. */
      hasMeetingLink: boolean;
    }
  /** Not to be tried again until somebody mends what `code` names. */
  | { kind: "stuck"; code: EmailObstacle["code"]; detail: string };

/**
 * Makes emails of one tenant, ready to leave, with one query, by {@link keyOfEmail}; steps that are over by now are left
 * out. Writes nothing; whether they may leave is the gate's to say. Without `links` they bear none: there is no service
 * that would answer.
 */
export async function prepareEmails(
  db: Database,
  { tenantId, emails }: { tenantId: string; emails: readonly LeavingEmail[] },
  clock: Clock,
  links: Links | null = null,
): Promise<Map<string, PreparedEmail>> {
  const all = await readLeavingEmailFacts(db, tenantId, emails);
  const date = clock();
  const prepared = new Map<string, PreparedEmail>();
  for (const facts of all) {
    const { enrollmentId, outboxId, position } = facts;
    if (enrollmentId === null || outboxId === null) continue;
    const own = { tenantId, outboxId, enrollmentId };
    prepared.set(keyOfEmail({ enrollmentId, position }), prepare(facts, own, date, links));
  }
  return prepared;
}

function prepare(
  facts: EmailFacts,
  { tenantId, outboxId, enrollmentId }: EmailPlace & { enrollmentId: string },
  date: Date,
  links: Links | null,
): PreparedEmail {
  const bearing = links && { links, email: { tenantId, outboxId } };
  const own = bearing && bearing.links.of(bearing.email);
  const result = writeEmail(facts, own);
  if (result.kind === "obstacles") {
    return stuck(result.obstacles[0] ?? plain("template_error", "The email cannot be made."));
  }
  const { from, to, subject, text, html, place } = result.email;
  const { inReplyTo, references, threadPosition } = place;
  const { inboxId, edits, position } = facts;
  const messageId = facts.messageId ?? messageIdOf(tenantId, enrollmentId, position, facts.inboxAddress);
  const headers = bearing && own ? optOutHeaders(bearing, own, facts.inboxAddress) : {};
  const email = { messageId, date, from, to, subject, text, html, inReplyTo, references, headers };
  const hasMeetingLink = own !== null && text.includes(own.meeting);
  return { kind: "ready", email, outboxId, inboxId, edits, threadPosition, hasMeetingLink };
}

interface Bearing {
  links: Links;
  email: EmailPlace;
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
