import * as z from "zod/mini";
import { EnrollRequest, IdParams, ReEnrollRequest } from "../../contract/requests.ts";
import { Enrollment } from "../../contract/resources.ts";
import type { Enrollment as EnrollmentAnswer, EnrollRequest as Body } from "../../contract/types.ts";
import type { Asker } from "../../domain/asker.ts";
import { mayChangeContact } from "../../domain/may-change.ts";
import { createEnrollment } from "../../store/enrollments/create-enrollment.ts";
import { reEnrollEnrollment } from "../../store/enrollments/re-enroll-enrollment.ts";
import type { App, ServiceContext } from "../context.ts";
import { ownerOf, presentEnrollment } from "../present-enrollment.ts";
import { refuseEnrollment } from "../refuse-enrollment.ts";
import {
  requireChangeable,
  requireContact,
  requireDistinctEdits,
  requireEnrollment,
  requirePermission,
} from "../require-resource.ts";

/** Enrolling contacts, for the first time or again. */
export function enrollRoutes(app: App, context: ServiceContext): void {
  app.post(
    "/v1/enrollments",
    {
      schema: {
        summary: "Enroll a contact in a sequence",
        body: EnrollRequest,
        response: { 201: Enrollment },
      },
    },
    async (request, reply) => reply.status(201).send(await enroll(context, request.asker, request.body)),
  );
  app.post(
    "/v1/enrollments/:id/re-enroll",
    {
      schema: {
        summary: "Enroll the contact of an ended enrollment again, in the same version of its sequence",
        params: IdParams,
        body: z.optional(z.nullable(ReEnrollRequest)),
        response: { 201: Enrollment },
      },
    },
    async (request, reply) => {
      const startStep = request.body?.startStep ?? null;
      return reply.status(201).send(await reEnroll(context, request.asker, request.params.id, startStep));
    },
  );
}

async function enroll(context: ServiceContext, asker: Asker, body: Body): Promise<EnrollmentAnswer> {
  const { contact } = await requireContact(context.db, asker, body.contactId);
  requirePermission(mayChangeContact(asker, ownerOf(contact)));
  const { edits = [], inboxId = null, startAt } = body;
  requireDistinctEdits(edits);
  const at = context.clock();
  const result = await createEnrollment(context.db, {
    tenantId: asker.tenantId,
    user: { id: asker.userId, name: asker.name, timeZone: asker.timeZone },
    contactId: body.contactId,
    sequenceId: body.sequenceId,
    startStep: body.startStep ?? 1,
    useContactTimeZone: body.useContactTimeZone ?? true,
    at,
    startAt: startAt === undefined ? null : new Date(startAt),
    inboxId,
    edits,
    refuseWhenFull: body.whenFull === "refuse",
  });
  if (result.kind !== "enrolled") throw refuseEnrollment(result);
  return presentEnrollment(await requireEnrollment(context.db, asker, result.enrollmentId), asker, at);
}

async function reEnroll(
  context: ServiceContext,
  asker: Asker,
  enrollmentId: string,
  startStep: number | null,
): Promise<EnrollmentAnswer> {
  await requireChangeable(context.db, asker, enrollmentId);
  const at = context.clock();
  const user = { id: asker.userId, name: asker.name };
  const result = await reEnrollEnrollment(context.db, {
    tenantId: asker.tenantId,
    user,
    enrollmentId,
    startStep,
    at,
  });
  if (result.kind !== "enrolled") throw refuseEnrollment(result);
  return presentEnrollment(await requireEnrollment(context.db, asker, result.enrollmentId), asker, at);
}
