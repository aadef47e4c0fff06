import type { Task } from "../contract/types.ts";
import type { Asker } from "../domain/asker.ts";
import { mayChangeEnrollment, type Permission } from "../domain/may-change.ts";
import type { TaskRecord } from "../store/tasks/list-tasks.ts";
import { contactName } from "./present-contact.ts";
import { ownerOf } from "./present-enrollment.ts";

/** Whether the asking user may complete this task, and if not, why: as for the enrollment it belongs to. */
export function permissionToComplete(asker: Asker, record: TaskRecord): Permission {
  const user = { id: record.userId, name: record.userName, teamId: record.userTeamId };
  return mayChangeEnrollment(asker, user, ownerOf(record));
}

/** A task as the contract shows it to `asker`. */
export function presentTask(record: TaskRecord, asker: Asker): Task {
  const { address } = record;
  return {
    id: record.id,
    enrollmentId: record.enrollmentId,
    contact: { id: record.contactId, name: contactName(record, address), address },
    user: { id: record.userId, name: record.userName },
    sequenceName: record.sequenceName,
    position: record.position,
    type: record.type,
    title: record.title,
    body: record.body,
    email: presentTaskEmail(record),
    createdAt: record.createdAt.toISOString(),
    completedAt: record.completedAt?.toISOString() ?? null,
    waits: record.waits,
    mayChange: permissionToComplete(asker, record).kind === "permitted",
  };
}

function presentTaskEmail({ emailState, emailFailure }: TaskRecord): Task["email"] {
  if (emailState === null) return null;
  if (emailState === "uncertain") return { state: "uncertain" };
  if (emailState !== "cancelled") return { state: "on_its_way" };
  const [code = "", ...detail] = (emailFailure ?? "").split(": ");
  return { state: "failed", code, message: detail.join(": ") };
}
