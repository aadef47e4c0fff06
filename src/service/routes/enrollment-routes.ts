import {
  EnrollmentPage,
  EnrollmentsQuery,
  IdParams,
  PageQuery,
  TimelinePage,
} from "../../contract/requests.ts";
import { Enrollment } from "../../contract/resources.ts";
import { listEnrollments } from "../../store/enrollments/list-enrollments.ts";
import { listTimeline } from "../../store/timeline/list-timeline.ts";
import type { App, ServiceContext } from "../context.ts";
import { presentEnrollment } from "../present-enrollment.ts";
import { pageRequest, presentPage } from "../present-page.ts";
import { presentTimelineEvent } from "../present-timeline.ts";
import { requireEnrollment } from "../require-resource.ts";
import { changeEnrollmentRoutes } from "./change-enrollment-routes.ts";
import { enrollRoutes } from "./enroll-routes.ts";
import { unenrollRoutes } from "./unenroll-routes.ts";

/** Everything under /v1/enrollments. */
export function enrollmentRoutes(app: App, context: ServiceContext): void {
  enrollRoutes(app, context);
  unenrollRoutes(app, context);
  changeEnrollmentRoutes(app, context);
  listRoute(app, context);
  getRoute(app, context);
  timelineRoute(app, context);
}

function listRoute(app: App, { db, clock }: ServiceContext): void {
  app.get(
    "/v1/enrollments",
    {
      schema: {
        summary: "List enrollments, newest first",
        querystring: EnrollmentsQuery,
        response: { 200: EnrollmentPage },
      },
    },
    async (request) => {
      const { sequenceId = null, contactId = null, state = null, wait = null } = request.query;
      const page = pageRequest(request.query);
      const { tenantId } = request.asker;
      const records = await listEnrollments(db, tenantId, { sequenceId, contactId, state, wait }, page);
      const now = clock();
      return presentPage(records, page, {
        id: (record) => record.enrollmentId,
        item: (record) => presentEnrollment(record, request.asker, now),
      });
    },
  );
}

function getRoute(app: App, { db, clock }: ServiceContext): void {
  app.get(
    "/v1/enrollments/:id",
    { schema: { summary: "An enrollment", params: IdParams, response: { 200: Enrollment } } },
    async (request) => {
      const record = await requireEnrollment(db, request.asker, request.params.id);
      return presentEnrollment(record, request.asker, clock());
    },
  );
}

function timelineRoute(app: App, { db }: ServiceContext): void {
  app.get(
    "/v1/enrollments/:id/timeline",
    {
      schema: {
        summary: "What happened to an enrollment, newest first",
        params: IdParams,
        querystring: PageQuery,
        response: { 200: TimelinePage },
      },
    },
    async (request) => {
      const page = pageRequest(request.query);
      const { enrollmentId } = await requireEnrollment(db, request.asker, request.params.id);
      const records = await listTimeline(db, request.asker.tenantId, { enrollmentId }, page);
      return presentPage(records, page, { id: (record) => record.id, item: presentTimelineEvent });
    },
  );
}
