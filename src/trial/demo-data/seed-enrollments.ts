import { enterTimetable } from "../../store/steps/timetable.ts";
import { demoContacts } from "./contacts.ts";
import { found, idOf, type Ids, type Tx } from "./demo-ids.ts";
import { enrollmentRows } from "./enrollment-rows.ts";
import { demoEnrollments } from "./enrollments.ts";
import { demoUsers } from "./people.ts";
import { demoSequences } from "./sequences.ts";

export async function seedEnrollments(
  tx: Tx,
  tenantId: string,
  ids: { people: Ids; sequences: Ids; contacts: Ids },
  now: Date,
): Promise<void> {
  const inboxes = await tx
    .selectFrom("connected_inboxes")
    .select(["id", "user_id"])
    .where("tenant_id", "=", tenantId)
    .execute();
  for (const demo of demoEnrollments) {
    const enroller = found(
      demoUsers.find((user) => user.key === demo.by),
      demo.by,
    );
    const contact = found(
      demoContacts.find(({ key }) => key === demo.contact),
      demo.contact,
    );
    const sequence = found(
      demoSequences.find(({ key }) => key === demo.sequence),
      demo.sequence,
    );
    const userId = idOf(ids.people, demo.by);
    const { enrollment, events } = enrollmentRows(demo, {
      tenantId,
      contact: {
        id: idOf(ids.contacts, demo.contact),
        name: `${contact.givenName} ${contact.familyName}`,
        timeZone: contact.timeZone ?? enroller.timeZone,
      },
      enroller: { id: userId, name: enroller.name },
      inboxId: found(
        inboxes.find((inbox) => inbox.user_id === userId),
        demo.by,
      ).id,
      sequence: { ...sequence, id: idOf(ids.sequences, demo.sequence) },
      now,
    });
    await tx.insertInto("enrollments").values(enrollment).execute();
    await tx.insertInto("timeline_events").values(events).execute();
    await enterTimetable(tx, tenantId, [enrollment.id]);
  }
}
