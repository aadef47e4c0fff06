import {
  IdParams,
  NoBody,
  UnenrollManyRequest,
  UnenrollManyResponse,
  UnenrollResponse,
} from "../../contract/requests.ts";
import type { UnenrollManyResponse as Many, UnenrollResponse as Answer } from "../../contract/types.ts";
import type { Asker } from "../../domain/asker.ts";
import { undoDeadline } from "../../domain/undo-unenroll.ts";
import { readEmailLeft } from "../../store/emails/read-email-left.ts";
import { unenrollEnrollment, type UnenrollResult } from "../../store/enrollments/unenroll-enrollment.ts";
import type { App, ServiceContext } from "../context.ts";
import { presentEnrollment } from "../present-enrollment.ts";
import { requireChangeable, requireEnrollment } from "../require-resource.ts";
import { ServiceError } from "../service-error.ts";

/** Taking contacts out of their sequence by hand, one (S-053) or many (S-056). */
export function unenrollRoutes(app: App, context: ServiceContext): void {
  app.post(
    "/v1/enrollments/:id/unenroll",
    {
      schema: {
        summary: "Unenroll a contact from its sequence",
        params: IdParams,
        body: NoBody,
        response: { 200: UnenrollResponse },
      },
    },
    (request) => unenroll(context, request.asker, request.params.id),
  );
  app.post(
    "/v1/enrollments/unenroll",
    {
      schema: {
        summary: "Unenroll several contacts",
        body: UnenrollManyRequest,
        response: { 200: UnenrollManyResponse },
      },
    },
    async (request) => ({ results: await unenrollMany(context, request.asker, request.body.enrollmentIds) }),
  );
}

async function unenroll(context: ServiceContext, asker: Asker, id: string): Promise<Answer> {
  const { db, clock } = context;
  await requireChangeable(db, asker, id);
  const at = clock();
  const result = await unenrollEnrollment(db, {
    tenantId: asker.tenantId,
    enrollmentId: id,
    at,
    undoUntil: undoDeadline(at),
    reason: "manual",
    actor: { kind: "user", id: asker.userId, name: asker.name },
    cause: null,
  });
  const outcome = outcomeOf(result);
  const enrollment = presentEnrollment(await requireEnrollment(db, asker, id), asker, at);
  const emailLeft = outcome === "already_ended" ? await readEmailLeft(db, asker.tenantId, id) : null;
  return { outcome, enrollment, emailUnderWay: outcome === "unenrolling", emailLeft };
}

function outcomeOf(result: UnenrollResult): Answer["outcome"] {
  if (result.kind !== "not_found") return result.kind;
  throw new ServiceError("enrollment_not_found", "There is no such enrollment.");
}

/** One after the other: each is its own transaction, so that one refusal does not hold the others back. */
async function unenrollMany(
  context: ServiceContext,
  asker: Asker,
  ids: readonly string[],
): Promise<Many["results"]> {
  const results: Many["results"] = [];
  for (const id of ids) {
    try {
      results.push({ kind: "done", id, result: await unenroll(context, asker, id) });
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      results.push({ kind: "refused", id, code: error.code });
    }
  }
  return results;
}
