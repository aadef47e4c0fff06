import { createAbsence } from "../../src/store/organisation/create-absence.ts";
import { createMeeting } from "../../src/store/meetings/create-meeting.ts";
import { makeMessageScene, type MessageScene } from "./message-scene.ts";
import { after, days, makeContact, makeInbox, makeOrganisation, makeSequence } from "./organisation.ts";
import { reachTask } from "./reach-task.ts";

const now = after(days(1));
export const [startsAt, endsAt] = [after(days(2)), after(days(3))];

export type Kind =
  | "contact"
  | "sequence"
  | "enrollment"
  | "stopped"
  | "task"
  | "message"
  | "inbox"
  | "absence"
  | "user";

export type TwoOrganisations = Awaited<ReturnType<typeof makeTwoOrganisations>>;

/** One organisation with something of every kind, and another one whose admin asks. */
export async function makeTwoOrganisations() {
  const scene = await makeMessageScene(now);
  const theirs = await makeTheirs(scene);
  const other = await makeOrganisation(scene.db);
  await makeInbox(scene.db, other.admin);
  /** What the asking one has of its own, for requests in which one id alone is not theirs. */
  const own = {
    contact: await makeContact(scene.db, other.tenantId, { owner: other.admin }),
    sequence: await makeSequence(scene.db, other.admin),
    user: other.colleague.userId,
  };
  return { scene, theirs, asker: other.admin, own };
}

async function makeTheirs(scene: MessageScene): Promise<Record<Kind, string>> {
  const { db, org } = scene;
  const { tenantId } = org;
  const { userId } = org.rep;
  const doubt = await scene.makeDoubt();
  const task = await reachTask(db, org.rep, "manual_email");
  const away = await createAbsence(db, { tenantId, userId, startsAt, endsAt, createdBy: userId, at: now });
  if (away.kind !== "created") throw new Error(`No absence: ${away.kind}`);
  const who = { tenantId, contactId: doubt.contactId, userId, guestIds: [] };
  await createMeeting(db, { ...who, startsAt, endsAt, at: now, title: "Theirs", externalId: null });
  return {
    contact: task.contactId,
    sequence: scene.sequenceId,
    enrollment: doubt.enrollmentId,
    stopped: (await scene.makeStop()).enrollmentId,
    task: task.taskId,
    message: doubt.messageId,
    inbox: await scene.inboxOf(org.rep),
    absence: away.absenceId,
    user: userId,
  };
}
