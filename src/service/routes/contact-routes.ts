import {
  ContactPage,
  ContactsQuery,
  ContactWithEnrollments,
  IdParams,
  PageQuery,
  TimelinePage,
} from "../../contract/requests.ts";
import { listContacts } from "../../store/contacts/list-contacts.ts";
import { listTimeline } from "../../store/timeline/list-timeline.ts";
import type { App, ServiceContext } from "../context.ts";
import { fewAtOnce } from "../few-at-once.ts";
import { presentContact, presentContactWithEnrollments } from "../present-contact.ts";
import { pageRequest, presentPage } from "../present-page.ts";
import { presentTimelineEvent } from "../present-timeline.ts";
import { requireContact } from "../require-resource.ts";
import { createContactRoutes } from "./create-contact-routes.ts";
import { importRoutes } from "./import-routes.ts";
import { lookupRoutes } from "./lookup-routes.ts";

/** Everything under /v1/contacts. */
export function contactRoutes(app: App, context: ServiceContext): void {
  lookupRoutes(app, context);
  createContactRoutes(app, context);
  importRoutes(app, context);
  listRoute(app, context);
  getRoute(app, context);
  timelineRoute(app, context);
}

/** Among a million contacts a search gathers tens of thousands for a few letters: a tenth of a second, now and then more. */
const searchesAtOnce = 3;

function listRoute(app: App, { db }: ServiceContext): void {
  const few = fewAtOnce(searchesAtOnce);
  app.get(
    "/v1/contacts",
    { schema: { summary: "List contacts", querystring: ContactsQuery, response: { 200: ContactPage } } },
    async (request) => {
      const page = { ...pageRequest(request.query), query: request.query.query ?? null };
      const list = () => listContacts(db, request.asker.tenantId, page);
      const records = await (page.query === null ? list() : few(request.asker, list));
      return presentPage(records, page, { id: (record) => record.contactId, item: presentContact });
    },
  );
}

function getRoute(app: App, { db, clock }: ServiceContext): void {
  app.get(
    "/v1/contacts/:id",
    {
      schema: {
        summary: "A contact with its current and its last enrollment",
        params: IdParams,
        response: { 200: ContactWithEnrollments },
      },
    },
    async (request) => {
      const record = await requireContact(db, request.asker, request.params.id);
      return presentContactWithEnrollments(record, request.asker, clock());
    },
  );
}

function timelineRoute(app: App, { db }: ServiceContext): void {
  app.get(
    "/v1/contacts/:id/timeline",
    {
      schema: {
        summary: "What happened to a contact's enrollments, newest first",
        params: IdParams,
        querystring: PageQuery,
        response: { 200: TimelinePage },
      },
    },
    async (request) => {
      const page = pageRequest(request.query);
      const { contact } = await requireContact(db, request.asker, request.params.id);
      const records = await listTimeline(db, request.asker.tenantId, { contactId: contact.contactId }, page);
      return presentPage(records, page, { id: (record) => record.id, item: presentTimelineEvent });
    },
  );
}
