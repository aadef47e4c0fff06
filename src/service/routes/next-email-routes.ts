import { EditStepRequest, NextEmail, StepParams } from "../../contract/emails.ts";
import type { ErrorCode } from "../../contract/errors.ts";
import { IdParams } from "../../contract/requests.ts";
import { Enrollment } from "../../contract/resources.ts";
import type {
  EditStepRequest as EditBody,
  Enrollment as EnrollmentAnswer,
  NextEmail as NextEmailAnswer,
} from "../../contract/types.ts";
import type { Asker } from "../../domain/asker.ts";
import { editStep, type EditStepResult } from "../../store/steps/edit-step.ts";
import type { App, ServiceContext } from "../context.ts";
import { presentEnrollment } from "../present-enrollment.ts";
import { presentEmailObstacle } from "../present-obstacle.ts";
import { invalidField, requireChangeable, requireEnrollment } from "../require-resource.ts";
import { ServiceError } from "../service-error.ts";

/** The email that an enrollment sends next, and changes of it for this contact alone. */
export function nextEmailRoutes(app: App, context: ServiceContext): void {
  app.get(
    "/v1/enrollments/:id/next-email",
    {
      schema: {
        summary: "The next email of an enrollment as it would leave now",
        params: IdParams,
        response: { 200: NextEmail },
      },
    },
    (request) => nextEmail(context, request.asker, request.params.id),
  );
  app.put(
    "/v1/enrollments/:id/steps/:position",
    {
      schema: {
        summary: "Change one email of an enrollment; null takes a change back",
        params: StepParams,
        body: EditStepRequest,
        response: { 200: Enrollment },
      },
    },
    ({ asker, params, body }) => edit(context, asker, params.id, Number(params.position), body),
  );
}

/** Whoever sees the enrollment sees what it sends. */
async function nextEmail({ db, mail }: ServiceContext, asker: Asker, id: string): Promise<NextEmailAnswer> {
  const { enrollmentId } = await requireEnrollment(db, asker, id);
  const shown = await mail.previewNextEmail(db, { tenantId: asker.tenantId, enrollmentId });
  if (shown.kind === "none") return { kind: "none" };
  const { position, source, edited } = shown;
  if (shown.kind === "email") {
    return { kind: "email", email: shown.email, source, edited, dueAt: shown.dueAt?.toISOString() ?? null };
  }
  const obstacles = shown.obstacles.map((obstacle) => presentEmailObstacle(obstacle, position));
  return { kind: "obstacles", position, source, edited, obstacles };
}

async function edit(
  context: ServiceContext,
  asker: Asker,
  id: string,
  position: number,
  body: EditBody,
): Promise<EnrollmentAnswer> {
  if (body.subject === undefined && body.body === undefined) {
    throw invalidField("", "must change the subject or the body");
  }
  await requireChangeable(context.db, asker, id);
  const at = context.clock();
  const actor = { kind: "user" as const, id: asker.userId, name: asker.name };
  const change = { tenantId: asker.tenantId, enrollmentId: id, at, actor, position, ...body };
  const { kind } = await editStep(context.db, change);
  if (kind === "no_such_step" || kind === "not_an_email") {
    throw invalidField("params.position", "must be the position of an email");
  }
  if (kind !== "edited") throw new ServiceError(...refusals[kind]);
  return presentEnrollment(await requireEnrollment(context.db, asker, id), asker, at);
}

type Refused = Exclude<EditStepResult["kind"], "edited" | "no_such_step" | "not_an_email">;

const refusals: Record<Refused, [ErrorCode, string]> = {
  not_found: ["enrollment_not_found", "There is no such enrollment."],
  step_over: ["step_over", "This step is over."],
  email_under_way: ["email_under_way", "The email of this step is being sent, or has been."],
  unenrolling: ["enrollment_unenrolling", "This contact is being unenrolled at this moment."],
  ended: ["enrollment_ended", "This enrollment has ended."],
};
