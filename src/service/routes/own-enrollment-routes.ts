import { ManyChanged } from "../../contract/absences.ts";
import { IdParams, NoBody } from "../../contract/requests.ts";
import type { Asker } from "../../domain/asker.ts";
import {
  pauseOwnEnrollments,
  resumeOwnEnrollments,
  type OwnChange,
} from "../../store/enrollments/change-own-enrollments.ts";
import type { Database } from "../../store/database/database.ts";
import type { App, ServiceContext } from "../context.ts";
import { requireSequence } from "../require-resource.ts";

type Change = (db: Database, change: OwnChange) => Promise<number>;

/**
 * Pausing and resuming what the asking user enrolled, in one sequence (S-067, S-071) or in all (S-073, S-074). Nobody
 * needs a permission for their own, and what others enrolled goes on (S-069, S-070).
 */
export function ownEnrollmentRoutes(app: App, context: ServiceContext): void {
  ofSequence(app, context, "pause", "Pause one's own enrollments in a sequence", pauseOwnEnrollments);
  ofSequence(app, context, "resume", "Resume one's own enrollments in a sequence", resumeOwnEnrollments);
  ofAll(app, context, "pause-all", "Pause all of one's own enrollments", pauseOwnEnrollments);
  ofAll(app, context, "resume-all", "Resume all of one's own enrollments", resumeOwnEnrollments);
}

function ofSequence(app: App, context: ServiceContext, verb: string, summary: string, change: Change): void {
  app.post(
    `/v1/sequences/:id/${verb}`,
    { schema: { summary, params: IdParams, body: NoBody, response: { 200: ManyChanged } } },
    async (request) => {
      const { id } = await requireSequence(context.db, request.asker, request.params.id);
      return { changed: await change(context.db, own(request.asker, id, context.clock())) };
    },
  );
}

function ofAll(app: App, context: ServiceContext, verb: string, summary: string, change: Change): void {
  app.post(
    `/v1/enrollments/${verb}`,
    { schema: { summary, body: NoBody, response: { 200: ManyChanged } } },
    async (request) => ({
      changed: await change(context.db, own(request.asker, null, context.clock())),
    }),
  );
}

function own(asker: Asker, sequenceId: string | null, at: Date): OwnChange {
  return { tenantId: asker.tenantId, user: { id: asker.userId, name: asker.name }, sequenceId, at };
}
