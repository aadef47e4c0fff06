import { prepareEmails, type PreparedEmail } from "../../src/engine/prepare-email.ts";
import type { Links } from "../../src/mailbox/links/links.ts";
import type { Database } from "../../src/store/database/database.ts";

/** Makes the email of an outbox row as a turn of its inbox does; null when that makes none. */
export async function prepareEmail(
  db: Database,
  { tenantId, outboxId }: { tenantId: string; outboxId: string },
  clock: () => Date,
  links: Links | null = null,
): Promise<PreparedEmail | null> {
  const row = await db
    .selectFrom("outbox")
    .select(["enrollment_id", "position"])
    .where("id", "=", outboxId)
    .executeTakeFirstOrThrow();
  const email = { outboxId, enrollmentId: row.enrollment_id, position: row.position };
  const prepared = await prepareEmails(db, { tenantId, emails: [email] }, clock, links);
  return prepared.values().next().value ?? null;
}
