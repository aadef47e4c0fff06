import { RetryStepRequest, SkipStepRequest } from "../../contract/emails.ts";
import type { ErrorCode } from "../../contract/errors.ts";
import { IdParams, NoBody } from "../../contract/requests.ts";
import { Enrollment } from "../../contract/resources.ts";
import type { Enrollment as EnrollmentAnswer } from "../../contract/types.ts";
import type { Asker } from "../../domain/asker.ts";
import type { EnrollmentChange } from "../../store/enrollments/enrollment-change.ts";
import { retryStep, type RetryResult } from "../../store/steps/retry-step.ts";
import { sendNow, type SendNowResult } from "../../store/steps/send-now.ts";
import { skipStep, type SkipResult } from "../../store/steps/skip-step.ts";
import type { App, ServiceContext } from "../context.ts";
import { presentEnrollment } from "../present-enrollment.ts";
import { requireChangeable, requireEnrollment } from "../require-resource.ts";
import { ServiceError } from "../service-error.ts";

type ResultKind = (RetryResult | SendNowResult | SkipResult)["kind"];

/** What a rep does with the present step of an enrollment: leave it out, try it again, carry it out now. */
export function stepRoutes(app: App, context: ServiceContext): void {
  const { db } = context;
  const schema = { params: IdParams, response: { 200: Enrollment } };
  app.post(
    "/v1/enrollments/:id/skip",
    { schema: { ...schema, summary: "Leave the present step out", body: SkipStepRequest } },
    ({ asker, params, body }) =>
      deal(context, asker, params.id, (change) => skipStep(db, { ...change, position: body.position })),
  );
  app.post(
    "/v1/enrollments/:id/retry",
    { schema: { ...schema, summary: "Try a step again that is stuck", body: RetryStepRequest } },
    ({ asker, params, body }) =>
      deal(context, asker, params.id, (change) => {
        const { position, acceptSecondCopy = false } = body;
        return retryStep(db, { ...change, position, acceptSecondCopy });
      }),
  );
  app.post(
    "/v1/enrollments/:id/send-now",
    { schema: { ...schema, summary: "Carry the next step out now", body: NoBody } },
    ({ asker, params }) => deal(context, asker, params.id, (change) => sendNow(db, change)),
  );
}

async function deal(
  context: ServiceContext,
  asker: Asker,
  id: string,
  work: (change: EnrollmentChange) => Promise<{ kind: ResultKind }>,
): Promise<EnrollmentAnswer> {
  await requireChangeable(context.db, asker, id);
  const at = context.clock();
  const actor = { kind: "user" as const, id: asker.userId, name: asker.name };
  const result = await work({ tenantId: asker.tenantId, enrollmentId: id, at, actor });
  const refusal = refusals[result.kind];
  if (refusal !== undefined) throw new ServiceError(...refusal);
  return presentEnrollment(await requireEnrollment(context.db, asker, id), asker, at);
}

const refusals: Partial<Record<ResultKind, [ErrorCode, string]>> = {
  not_found: ["enrollment_not_found", "There is no such enrollment."],
  ended: ["enrollment_ended", "This enrollment has ended."],
  unenrolling: ["enrollment_unenrolling", "This contact is being unenrolled at this moment."],
  paused: ["enrollment_paused", "The enrollment is paused."],
  another_step: ["step_over", "The enrollment is not at this step any more."],
  email_under_way: ["email_under_way", "The email of this step is being sent."],
  uncertain: ["email_uncertain", "Nobody knows whether the email of this step has left."],
  not_stuck: ["step_not_stuck", "This step is not stuck."],
  stuck: ["step_stuck", "This step is stuck: it can be tried again or skipped."],
  waits_for_task: ["task_open", "The sequence waits for a task."],
};
