import { CreateHolidayRequest, DayParams, Holiday, HolidayList } from "../../contract/absences.ts";
import { mayAdminister } from "../../domain/may-change.ts";
import { addHoliday } from "../../store/organisation/add-holiday.ts";
import { listHolidays } from "../../store/organisation/list-holidays.ts";
import { removeHoliday } from "../../store/organisation/remove-holiday.ts";
import type { App, ServiceContext } from "../context.ts";
import { requirePermission } from "../require-resource.ts";
import { ServiceError } from "../service-error.ts";

/** Before every holiday that anybody could have entered. */
const beginning = "0001-01-01";

/** Days on which sequences that keep to business days rest. Everyone sees them, admins change them. */
export function holidayRoutes(app: App, { db }: ServiceContext): void {
  app.get(
    "/v1/holidays",
    { schema: { summary: "The organisation's holidays", response: { 200: HolidayList } } },
    async ({ asker }) => ({ items: await listHolidays(db, asker.tenantId, beginning) }),
  );
  app.post(
    "/v1/holidays",
    {
      schema: {
        summary: "Make a day a holiday; follow-ups that were due on it move on",
        body: CreateHolidayRequest,
        response: { 201: Holiday },
      },
    },
    async ({ asker, body }, reply) => {
      requirePermission(mayAdminister(asker));
      const result = await addHoliday(db, asker.tenantId, body);
      if (result.kind === "added") return reply.status(201).send(body);
      throw new ServiceError("holiday_taken", "This day is a holiday already.");
    },
  );
  app.delete(
    "/v1/holidays/:day",
    {
      schema: {
        summary: "Make a holiday an ordinary day again",
        params: DayParams,
        response: { 200: DayParams },
      },
    },
    async ({ asker, params }) => {
      requirePermission(mayAdminister(asker));
      const result = await removeHoliday(db, asker.tenantId, params.day);
      if (result.kind === "removed") return params;
      throw new ServiceError("holiday_not_found", "This day is no holiday.");
    },
  );
}
