import { IdParams, NoBody } from "../../contract/requests.ts";
import { Enrollment } from "../../contract/resources.ts";
import type { ErrorCode } from "../../contract/errors.ts";
import type { Database } from "../../store/database/database.ts";
import type { EnrollmentChange } from "../../store/enrollments/enrollment-change.ts";
import { pauseStoredEnrollment, type PauseResult } from "../../store/enrollments/pause-enrollment.ts";
import { resumeStoredEnrollment, type ResumeResult } from "../../store/enrollments/resume-enrollment.ts";
import { undoStoredUnenroll, type UndoResult } from "../../store/enrollments/undo-unenroll.ts";
import type { App, ServiceContext } from "../context.ts";
import { presentEnrollment } from "../present-enrollment.ts";
import { requireChangeable, requireEnrollment } from "../require-resource.ts";
import { ServiceError } from "../service-error.ts";

type ResultKind = (PauseResult | ResumeResult | UndoResult)["kind"];
type Change = (db: Database, change: EnrollmentChange) => Promise<{ kind: ResultKind }>;

/** Pause (S-075), resume (S-076, S-077) and undo (F3). What is so already stays so and is answered as a success. */
export function changeEnrollmentRoutes(app: App, context: ServiceContext): void {
  addRoute(app, context, "pause", "Pause an enrollment", pauseStoredEnrollment);
  addRoute(app, context, "resume", "Resume a paused enrollment", resumeStoredEnrollment);
  addRoute(app, context, "undo", "Take back an unenroll within its time", undoStoredUnenroll);
}

function addRoute(app: App, context: ServiceContext, verb: string, summary: string, change: Change): void {
  app.post(
    `/v1/enrollments/:id/${verb}`,
    { schema: { summary, params: IdParams, body: NoBody, response: { 200: Enrollment } } },
    async (request) => {
      const { asker } = request;
      const { id } = request.params;
      await requireChangeable(context.db, asker, id);
      const at = context.clock();
      const actor = { kind: "user" as const, id: asker.userId, name: asker.name };
      const result = await change(context.db, { tenantId: asker.tenantId, enrollmentId: id, at, actor });
      const refusal = refusals[result.kind];
      if (refusal !== undefined) throw new ServiceError(...refusal);
      return presentEnrollment(await requireEnrollment(context.db, asker, id), asker, at);
    },
  );
}

const refusals: Partial<Record<ResultKind, [ErrorCode, string]>> = {
  not_found: ["enrollment_not_found", "There is no such enrollment."],
  ended: ["enrollment_ended", "This enrollment has ended."],
  unenrolling: ["enrollment_unenrolling", "This contact is being unenrolled at this moment."],
  nothing_to_undo: ["undo_unavailable", "Nothing of this enrollment can be undone."],
  expired: ["undo_unavailable", "The time to undo is over."],
  sequence_deleted: ["undo_unavailable", "The sequence has been deleted."],
  opted_out: ["contact_opted_out", "The contact has opted out of email meanwhile."],
  enrolled_elsewhere: ["contact_already_enrolled", "The contact is in another sequence by now."],
};
