import {
  CreateMeetingRequest,
  CreateMeetingResponse,
  MeetingPage,
  MeetingsQuery,
} from "../../contract/meetings.ts";
import type {
  CreateMeetingRequest as Body,
  CreateMeetingResponse as Answer,
  Meeting,
} from "../../contract/types.ts";
import { readAddress } from "../../domain/address.ts";
import type { Asker } from "../../domain/asker.ts";
import { mayLogMeeting } from "../../domain/may-change.ts";
import type { Database } from "../../store/database/database.ts";
import { createMeeting } from "../../store/meetings/create-meeting.ts";
import { getMeeting, listMeetings, type MeetingRecord } from "../../store/meetings/list-meetings.ts";
import { lookupContacts } from "../../store/contacts/lookup-contacts.ts";
import { readUserHolder } from "../../store/organisation/read-holder.ts";
import type { App, ServiceContext } from "../context.ts";
import { contactName } from "../present-contact.ts";
import { pageRequest, presentPage } from "../present-page.ts";
import { invalidField, requireContact, requirePermission } from "../require-resource.ts";
import { ServiceError } from "../service-error.ts";

/** Meetings with contacts; logging one may take contacts out of their sequences (S-016…S-019). */
export function meetingRoutes(app: App, context: ServiceContext): void {
  const { db } = context;
  app.get(
    "/v1/meetings",
    {
      schema: {
        summary: "Meetings of a contact, the last one noted first",
        querystring: MeetingsQuery,
        response: { 200: MeetingPage },
      },
    },
    async ({ asker, query }) => {
      await requireContact(db, asker, query.contactId);
      const page = pageRequest(query);
      const records = await listMeetings(db, asker.tenantId, query.contactId, page);
      return presentPage(records, page, { id: (record) => record.id, item: presentMeeting });
    },
  );
  app.post(
    "/v1/meetings",
    {
      schema: {
        summary: "Log a meeting, past or to come",
        body: CreateMeetingRequest,
        response: { 201: CreateMeetingResponse },
      },
    },
    async (request, reply) => reply.status(201).send(await log(context, request.asker, request.body)),
  );
}

async function log({ db, clock }: ServiceContext, asker: Asker, body: Body): Promise<Answer> {
  const { tenantId } = asker;
  const contactId = await contactOf(db, asker, body);
  const userId = body.userId ?? asker.userId;
  const user = await readUserHolder(db, tenantId, userId);
  if (user === null) throw new ServiceError("user_not_found", "There is no such user.");
  requirePermission(mayLogMeeting(asker, user));
  const { title = "", externalId = null, guestIds = [] } = body;
  const times = { startsAt: new Date(body.startsAt), endsAt: new Date(body.endsAt), at: clock() };
  const who = { tenantId, contactId, userId: user.id, guestIds };
  const result = await createMeeting(db, { ...who, ...times, title, externalId });
  if (result.kind === "guest_not_found") {
    throw new ServiceError("contact_not_found", "One of the guests is no contact.");
  }
  const meeting = await requireMeeting(db, tenantId, result.meetingId);
  return { meeting, unenrolledIds: result.kind === "logged" ? result.unenrolled : [] };
}

async function contactOf(db: Database, asker: Asker, { contactId, address = "" }: Body): Promise<string> {
  if (contactId !== undefined) return (await requireContact(db, asker, contactId)).contact.contactId;
  const read = readAddress(address);
  if (read.kind === "invalid") throw invalidField("address", read.issue);
  const found = (await lookupContacts(db, asker.tenantId, [read.address])).get(read.address);
  if (found === undefined) throw new ServiceError("contact_not_found", "Nobody has this address.");
  return found.contact.contactId;
}

async function requireMeeting(db: Database, tenantId: string, id: string): Promise<Meeting> {
  const record = await getMeeting(db, tenantId, id);
  if (record === null) throw new Error("A meeting that was just written is not there.");
  return presentMeeting(record);
}

function presentMeeting(record: MeetingRecord): Meeting {
  const { id, source, state, title, externalId, guestIds } = record;
  return {
    id,
    contact: { id: record.contactId, name: contactName(record, record.contactAddress) },
    user: { id: record.userId, name: record.userName },
    source,
    state,
    startsAt: record.startsAt.toISOString(),
    endsAt: record.endsAt.toISOString(),
    title,
    externalId,
    guestIds,
    createdAt: record.createdAt.toISOString(),
  };
}
