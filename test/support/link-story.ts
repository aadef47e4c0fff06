import type { Asker } from "../../src/domain/asker.ts";
import type { TestService } from "./test-service.ts";
import { enrolled, makeOutboxRow } from "./acting.ts";
import { testLinks } from "./mail-ports.ts";
import {
  makeContact,
  makeOrganisation,
  makeSequence,
  type ContactWishes,
  type Organisation,
} from "./organisation.ts";

/** An enrolled contact with one email, and the paths of its links. */
export interface LinkStory {
  contactId: string;
  enrollmentId: string;
  sequenceId: string;
  outboxId: string;
  optOut: string;
  meeting: string;
}

export interface LinkScene {
  org: Organisation;
  sequenceId: string;
  tell(
    wishes?: ContactWishes & { state?: "sent" | "cancelled"; by?: Asker; sequenceId?: string },
  ): Promise<LinkStory>;
  optedOutAt(contactId: string): Promise<Date | null>;
  enrollment(id: string): Promise<{ state: string; endReason: string | null; endCause: unknown }>;
}

/** An organisation whose reps have sent emails with links. */
export async function makeLinkScene({ db }: Pick<TestService, "db">): Promise<LinkScene> {
  const org = await makeOrganisation(db);
  const { tenantId, rep } = org;
  const sequenceId = await makeSequence(db, rep);
  return {
    org,
    sequenceId,
    async tell({ state = "sent", by = rep, sequenceId: other = sequenceId, ...wishes } = {}) {
      const contactId = await makeContact(db, tenantId, wishes);
      const enrollmentId = await enrolled(db, by, contactId, other);
      const outboxId = await makeOutboxRow(db, tenantId, enrollmentId, state);
      await db.updateTable("outbox").set({ subject: "Hello" }).where("id", "=", outboxId).execute();
      const links = testLinks.of({ tenantId, outboxId });
      const paths = { optOut: new URL(links.optOut).pathname, meeting: new URL(links.meeting).pathname };
      return { contactId, enrollmentId, sequenceId: other, outboxId, ...paths };
    },
    async optedOutAt(contactId) {
      const row = await db
        .selectFrom("contacts")
        .select("opted_out_at")
        .where("id", "=", contactId)
        .executeTakeFirstOrThrow();
      return row.opted_out_at;
    },
    enrollment(id) {
      return db
        .selectFrom("enrollments")
        .select(["state", "end_reason as endReason", "end_cause as endCause"])
        .where("id", "=", id)
        .executeTakeFirstOrThrow();
    },
  };
}
