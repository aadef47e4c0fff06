import {
  CheckEnrollmentRequest,
  CheckEnrollmentResponse,
  Preview,
  PreviewRequest,
} from "../../contract/emails.ts";
import { IdParams } from "../../contract/requests.ts";
import type {
  CheckEnrollmentRequest as CheckBody,
  CheckEnrollmentResponse as CheckAnswer,
  Preview as PreviewAnswer,
  PreviewRequest as PreviewBody,
} from "../../contract/types.ts";
import type { Asker } from "../../domain/asker.ts";
import { chooseInbox } from "../../domain/check-enrollment.ts";
import { mayChangeContact } from "../../domain/may-change.ts";
import type { Database } from "../../store/database/database.ts";
import { listSenderInboxes } from "../../store/inboxes/list-sender-inboxes.ts";
import type { App, ServiceContext } from "../context.ts";
import { ownerOf } from "../present-enrollment.ts";
import { presentEmailObstacle, presentEnrollObstacle } from "../present-obstacle.ts";
import { refuseEnrollment } from "../refuse-enrollment.ts";
import {
  invalidField,
  requireContact,
  requireDistinctEdits,
  requirePermission,
  requireSequence,
} from "../require-resource.ts";
import { ServiceError } from "../service-error.ts";

/** What a rep looks at before enrolling: what stands in the way (F13), and the emails as the contact would get them. */
export function checkRoutes(app: App, context: ServiceContext): void {
  app.post(
    "/v1/enrollments/check",
    {
      config: { onlyReads: true },
      schema: {
        summary: "What would stand against an enrollment, and when it would begin",
        body: CheckEnrollmentRequest,
        response: { 200: CheckEnrollmentResponse },
      },
    },
    (request) => check(context, request.asker, request.body),
  );
  app.post(
    "/v1/sequences/:id/preview",
    {
      config: { onlyReads: true },
      schema: {
        summary: "An email of a sequence as a contact would get it",
        params: IdParams,
        body: PreviewRequest,
        response: { 200: Preview },
      },
    },
    (request) => preview(context, request.asker, request.params.id, request.body),
  );
}

async function check(
  { db, clock, mail }: ServiceContext,
  asker: Asker,
  body: CheckBody,
): Promise<CheckAnswer> {
  const { contact } = await requireContact(db, asker, body.contactId);
  requirePermission(mayChangeContact(asker, ownerOf(contact)));
  requireDistinctEdits(body.edits ?? []);
  const now = clock();
  const at = body.startAt === undefined ? now : new Date(Math.max(now.getTime(), Date.parse(body.startAt)));
  const { contactId, sequenceId, startStep = 1, inboxId = null, edits = [] } = body;
  const wish = {
    tenantId: asker.tenantId,
    userId: asker.userId,
    contactId,
    sequenceId,
    startStep,
    inboxId,
    at,
  };
  const result = await mail.checkEnrolling(db, wish, edits);
  if (result.kind !== "checked") throw refuseEnrollment(result);
  const { wait, stepObstacles } = result;
  const obstacles = [
    ...result.obstacles.map(presentEnrollObstacle),
    ...stepObstacles.map((obstacle) => presentEmailObstacle(obstacle, obstacle.position)),
  ];
  const goesAt = wait === null ? at : wait.until;
  return {
    obstacles,
    wait: wait && { reason: wait.reason, until: wait.until?.toISOString() ?? null },
    goesAt: obstacles.length > 0 ? null : (goesAt?.toISOString() ?? null),
  };
}

async function preview(
  { db, mail }: ServiceContext,
  asker: Asker,
  sequenceId: string,
  { contactId, position, inboxId, startStep = 1, ...edit }: PreviewBody,
): Promise<PreviewAnswer> {
  const sequence = await requireSequence(db, asker, sequenceId);
  await requireContact(db, asker, contactId);
  const step = sequence.steps.find((each) => each.position === position);
  if (step?.type !== "automated_email" && step?.type !== "manual_email") {
    throw invalidField("position", "must be the position of an email");
  }
  const senderInboxId = await inboxOf(db, asker, inboxId ?? null);
  if (startStep > position) throw invalidField("startStep", "must not be after the email");
  const planned = { tenantId: asker.tenantId, contactId, sequenceId, senderInboxId, startStep, position };
  const shown = await mail.previewEmail(db, planned, edit);
  if (shown.kind === "none") throw new ServiceError("sequence_not_found", "There is no such sequence.");
  if (shown.kind === "email") return { kind: "email", email: shown.email, source: shown.source };
  const obstacles = shown.obstacles.map((obstacle) => presentEmailObstacle(obstacle, position));
  return { kind: "obstacles", source: shown.source, obstacles };
}

/** The asking user's inbox that would send; a disconnected one will do for looking at an email. */
async function inboxOf(db: Database, asker: Asker, inboxId: string | null): Promise<string> {
  const own = await listSenderInboxes(db, asker.tenantId, asker.userId);
  const offered = inboxId === null ? own : own.filter((inbox) => inbox.id === inboxId);
  if (inboxId !== null && offered.length === 0) {
    throw new ServiceError("inbox_not_found", "You have no such inbox.");
  }
  const choice = chooseInbox(offered);
  const id = choice.kind === "inbox" ? choice.id : offered[0]?.id;
  if (id === undefined)
    throw new ServiceError("sender_without_inbox", "You have no connected inbox to send from.");
  return id;
}
