import type { FastifyReply } from "fastify";
import { freeSlots } from "../../domain/meeting-slots.ts";
import { isTimeZone } from "../../domain/time-zone.ts";
import { bookMeeting, readBooking } from "../../store/meetings/book-meeting.ts";
import { listBusyTimes } from "../../store/meetings/list-busy-times.ts";
import { listHolidays } from "../../store/organisation/list-holidays.ts";
import type { App, ServiceContext } from "../context.ts";
import { calendarFile } from "./calendar-file.ts";
import { bookedPage, slotsPage, unavailablePage } from "./meeting-views.ts";
import { sendPage, type Visit } from "./public-page.ts";
import type { PublicTexts } from "./texts/texts.ts";
import { withEmail, type LinkedEmail, type TokenParams } from "./with-email.ts";

const hidden = { schema: { hide: true } };
const dayMs = 86_400_000;

/** S-015: half an hour with who sent the email. Opening a page books nothing. */
export function meetingPages(app: App, context: ServiceContext): void {
  app.get<TokenParams & { Querystring: { zone?: unknown } }>("/meet/:token", hidden, (request, reply) =>
    withEmail(context, "meeting", { request, reply }, (visit, email) =>
      showPage({ context, reply, visit, email, zone: readZone(request.query.zone, email) }),
    ),
  );
  app.post<TokenParams>("/meet/:token", hidden, (request, reply) =>
    withEmail(context, "meeting", { request, reply }, (visit, email) => {
      const form = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
      const zone = readZone(form.get("zone"), email);
      return book({ context, reply, visit, email, zone }, Date.parse(form.get("time") ?? ""));
    }),
  );
  app.get<TokenParams>("/meet/:token/meeting.ics", hidden, (request, reply) =>
    withEmail(context, "meeting", { request, reply }, async (visit, email) => {
      const { db, clock } = context;
      const meeting = await readBooking(db, { tenantId: email.tenantId, email, at: clock() });
      if (meeting === null) return sendPage(reply, visit, { status: 404, ...unavailablePage(visit, email) });
      return reply
        .headers({ "content-disposition": 'attachment; filename="meeting.ics"', "cache-control": "no-store" })
        .type("text/calendar; charset=utf-8")
        .serializer((text: unknown) => String(text))
        .send(calendarFile(meeting, email, clock()));
    }),
  );
}

interface Shown {
  context: ServiceContext;
  reply: FastifyReply;
  visit: Visit;
  email: LinkedEmail;
  zone: string;
}

async function showPage(
  { context, reply, visit, email, zone }: Shown,
  problem: { status: number; text: keyof PublicTexts } | null = null,
): Promise<FastifyReply> {
  const { db, clock } = context;
  const at = clock();
  const meeting = await readBooking(db, { tenantId: email.tenantId, email, at });
  if (meeting !== null) return sendPage(reply, visit, bookedPage(visit, email, meeting, zone));
  if (!canBook(email)) return sendPage(reply, visit, unavailablePage(visit, email));
  const slots = await findSlots(context, email, zone, at);
  const warning = problem === null ? null : visit.say(problem.text);
  const page = slotsPage(visit, email, { slots, zone, warning });
  return sendPage(reply, visit, { status: problem?.status ?? 200, ...page });
}

/** Only a time that would be offered now can be booked; the same booking again is a success. */
async function book(shown: Shown, time: number): Promise<FastifyReply> {
  const { context, reply, visit, email, zone } = shown;
  const { db, clock } = context;
  if (!canBook(email)) return showPage(shown);
  const at = clock();
  const { tenantId } = email;
  const isBooked = async () => (await readBooking(db, { tenantId, email, at })) !== null;
  if (!(await isBooked())) {
    if (Number.isNaN(time)) return showPage(shown, { status: 400, text: "meetChoose" });
    const slots = await findSlots(context, email, zone, at);
    // Asked for twice at once, the time may be gone because the other one has just booked it.
    if (!slots.includes(time) && !(await isBooked())) {
      return showPage(shown, { status: 409, text: "meetTaken" });
    }
    const title = visit.say("meetingName", { contact: email.contactName || "…", name: email.userName });
    const result = await bookMeeting(db, { tenantId, email, startsAt: new Date(time), title, at });
    if (result.kind === "taken") return showPage(shown, { status: 409, text: "meetTaken" });
  }
  // Loading the page that comes then does not book again.
  return reply.redirect(`?zone=${encodeURIComponent(zone)}`, 303);
}

/** What was withdrawn before it left was sent to nobody (S-015). */
function canBook({ state, userIsActive }: LinkedEmail): boolean {
  return userIsActive && state !== "ready" && state !== "cancelled";
}

async function findSlots({ db }: ServiceContext, email: LinkedEmail, zone: string, at: Date) {
  const { tenantId, userId, windowStartMinute, windowEndMinute } = email;
  const from = new Date(at.getTime() - dayMs);
  const [busy, holidays] = await Promise.all([
    listBusyTimes(db, { tenantId, userId, from }),
    listHolidays(db, tenantId, from.toISOString().slice(0, 10)),
  ]);
  const plan = { timeZone: zone, windowStartMinute, windowEndMinute };
  return freeSlots({ ...plan, holidays: new Set(holidays.map(({ day }) => day)) }, busy, at.getTime());
}

function readZone(asked: unknown, { timeZone }: LinkedEmail): string {
  const isName = typeof asked === "string" && asked.length <= 64 && isTimeZone(asked);
  return isName ? asked : timeZone;
}
