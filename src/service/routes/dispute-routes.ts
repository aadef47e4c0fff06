import { DisputedStopPage, DisputeRequest } from "../../contract/messages.ts";
import { IdParams, PageQuery } from "../../contract/requests.ts";
import { Enrollment } from "../../contract/resources.ts";
import type { Enrollment as Answer } from "../../contract/types.ts";
import type { Asker } from "../../domain/asker.ts";
import { mayAdminister } from "../../domain/may-change.ts";
import { disputeStop } from "../../store/inbound/dispute-stop.ts";
import { listDisputedStops } from "../../store/inbound/list-disputed-stops.ts";
import type { App, ServiceContext } from "../context.ts";
import { presentEnrollment } from "../present-enrollment.ts";
import { presentDisputedStop } from "../present-message.ts";
import { pageRequest, presentPage } from "../present-page.ts";
import { refuseEnrollment } from "../refuse-enrollment.ts";
import { requireChangeable, requireEnrollment, requirePermission } from "../require-resource.ts";
import { ServiceError } from "../service-error.ts";

/** "That was wrong": what automatic stops and holds people took back, and that they did. */
export function disputeRoutes(app: App, context: ServiceContext): void {
  const { db } = context;
  app.post(
    "/v1/enrollments/:id/dispute",
    {
      schema: {
        summary: "Say that an automatic stop or hold was wrong, and go on",
        params: IdParams,
        body: DisputeRequest,
        response: { 200: Enrollment },
      },
    },
    (request) => dispute(context, request.asker, request.params.id, request.body?.note ?? ""),
  );
  app.get(
    "/v1/disputed-stops",
    {
      schema: {
        summary: "Automatic stops and holds that people called wrong, for admins; the newest first",
        querystring: PageQuery,
        response: { 200: DisputedStopPage },
      },
    },
    async ({ asker, query }) => {
      requirePermission(mayAdminister(asker));
      const page = pageRequest(query);
      const records = await listDisputedStops(db, asker.tenantId, page);
      return presentPage(records, page, { id: (record) => record.id, item: presentDisputedStop });
    },
  );
}

/** Gives the enrollment that runs: the same one after a hold, a new one after a stop. */
async function dispute(
  { db, clock }: ServiceContext,
  asker: Asker,
  enrollmentId: string,
  note: string,
): Promise<Answer> {
  await requireChangeable(db, asker, enrollmentId);
  const at = clock();
  const user = { id: asker.userId, name: asker.name };
  const result = await disputeStop(db, { tenantId: asker.tenantId, enrollmentId, user, note, at });
  switch (result.kind) {
    case "released":
      return presentEnrollment(await requireEnrollment(db, asker, enrollmentId), asker, at);
    case "enrolled":
      return presentEnrollment(await requireEnrollment(db, asker, result.enrollmentId), asker, at);
    case "unenrolling":
      throw new ServiceError("enrollment_unenrolling", "This contact is being unenrolled at this moment.");
    case "not_automatic":
      throw new ServiceError("stop_not_automatic", "Nothing stopped or held this enrollment by itself.");
    default:
      throw refuseEnrollment(result);
  }
}
