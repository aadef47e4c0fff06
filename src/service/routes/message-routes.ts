import {
  DecideMessageRequest,
  DecideMessageResponse,
  MessagePage,
  MessagesQuery,
} from "../../contract/messages.ts";
import { IdParams } from "../../contract/requests.ts";
import type { DecideMessageResponse as Answer, MessageDecision } from "../../contract/types.ts";
import type { Asker } from "../../domain/asker.ts";
import { decideMessage } from "../../store/inbound/decide-message.ts";
import { getMessage, listMessages, type MessageReach } from "../../store/inbound/list-messages.ts";
import type { App, ServiceContext } from "../context.ts";
import { presentEnrollment } from "../present-enrollment.ts";
import { permissionToDecide, presentMessage } from "../present-message.ts";
import { pageRequest, presentPage } from "../present-page.ts";
import { requireEnrollment, requirePermission } from "../require-resource.ts";
import { ServiceError } from "../service-error.ts";

/** Messages of which nobody can tell what they are, and those that could not be read. */
export function messageRoutes(app: App, context: ServiceContext): void {
  const { db } = context;
  app.get(
    "/v1/messages",
    {
      schema: {
        summary: "Messages that wait for a person, or that could not be read; the newest first",
        querystring: MessagesQuery,
        response: { 200: MessagePage },
      },
    },
    async ({ asker, query }) => {
      const page = pageRequest(query);
      const filter = { outcome: query.outcome ?? "doubtful", reach: reachOf(asker) };
      const records = await listMessages(db, asker.tenantId, filter, page);
      const item = (record: (typeof records)[number]) => presentMessage(record, asker);
      return presentPage(records, page, { id: (record) => record.id, item });
    },
  );
  app.post(
    "/v1/messages/:id/decide",
    {
      schema: {
        summary: "Say what a doubtful message was",
        params: IdParams,
        body: DecideMessageRequest,
        response: { 200: DecideMessageResponse },
      },
    },
    (request) => decide(context, request.asker, request.params.id, request.body.decision),
  );
}

/** Mail is shown to those whom it concerns, their managers and admins; to nobody for looking alone. */
function reachOf({ userId, role, teamId }: Asker): MessageReach {
  const everybody = role === "admin" || role === "super_admin";
  return { userId, teamId: role === "manager" ? teamId : null, everybody };
}

/** Deciding again in the same way is a success. */
async function decide(
  { db, clock }: ServiceContext,
  asker: Asker,
  messageId: string,
  decision: MessageDecision,
): Promise<Answer> {
  const record = await getMessage(db, asker.tenantId, messageId);
  if (record === null) throw notFound();
  requirePermission(permissionToDecide(asker, record));
  const at = clock();
  const user = { kind: "user" as const, id: asker.userId, name: asker.name };
  const result = await decideMessage(db, { tenantId: asker.tenantId, messageId, decision, user, at });
  if (result.kind === "not_found") throw notFound();
  if (result.kind === "decided_before" && !result.same) {
    throw new ServiceError("message_decided", "Somebody has said already what this message was.");
  }
  if (result.enrollmentId === null) return { enrollment: null };
  const enrollment = await requireEnrollment(db, asker, result.enrollmentId);
  return { enrollment: presentEnrollment(enrollment, asker, at) };
}

const notFound = () =>
  new ServiceError("message_not_found", "There is no such message that waits for a person.");
