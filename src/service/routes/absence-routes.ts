import { Absence, AbsenceList, CreateAbsenceRequest } from "../../contract/absences.ts";
import { IdParams } from "../../contract/requests.ts";
import type { Absence as AbsenceAnswer, CreateAbsenceRequest as Body } from "../../contract/types.ts";
import type { Asker } from "../../domain/asker.ts";
import { mayPlanAbsence, type Holder } from "../../domain/may-change.ts";
import type { AbsenceRecord } from "../../store/organisation/absence-record.ts";
import { endAbsence } from "../../store/organisation/apply-absences.ts";
import { createAbsence } from "../../store/organisation/create-absence.ts";
import { getAbsence, listAbsences } from "../../store/organisation/list-absences.ts";
import { readUserHolder } from "../../store/organisation/read-holder.ts";
import type { App, ServiceContext } from "../context.ts";
import { invalidField, requirePermission } from "../require-resource.ts";
import { ServiceError } from "../service-error.ts";

/** Absences of reps (F14): their enrollments pause at the beginning and go on at the end. */
export function absenceRoutes(app: App, context: ServiceContext): void {
  app.get(
    "/v1/absences",
    { schema: { summary: "Absences that are not over", response: { 200: AbsenceList } } },
    async ({ asker }) => {
      const records = await listAbsences(context.db, asker.tenantId);
      const seen = records.filter((one) => mayPlanAbsence(asker, holderOf(one)).kind === "permitted");
      return { items: seen.map(presentAbsence) };
    },
  );
  app.post(
    "/v1/absences",
    {
      schema: {
        summary: "Plan an absence, one's own or of somebody in the team",
        body: CreateAbsenceRequest,
        response: { 201: Absence },
      },
    },
    async (request, reply) => reply.status(201).send(await create(context, request.asker, request.body)),
  );
  app.delete(
    "/v1/absences/:id",
    {
      schema: {
        summary: "Take an absence back, or end it now",
        params: IdParams,
        response: { 200: Absence },
      },
    },
    (request) => end(context, request.asker, request.params.id),
  );
}

async function create({ db, clock }: ServiceContext, asker: Asker, body: Body): Promise<AbsenceAnswer> {
  const { tenantId } = asker;
  const user = await readUserHolder(db, tenantId, body.userId ?? asker.userId);
  if (user === null) throw new ServiceError("user_not_found", "There is no such user.");
  requirePermission(mayPlanAbsence(asker, user));
  const at = clock();
  const [startsAt, endsAt] = [new Date(body.from), new Date(body.until)];
  if (endsAt <= startsAt) throw invalidField("until", "must be after the beginning");
  if (endsAt <= at) throw invalidField("until", "must not be over");
  const createdBy = asker.userId;
  const result = await createAbsence(db, { tenantId, userId: user.id, startsAt, endsAt, createdBy, at });
  if (result.kind === "not_found") throw new ServiceError("user_not_found", "There is no such user.");
  if (result.kind === "overlaps") {
    throw new ServiceError("absence_overlaps", `${user.name} is absent in that time already.`);
  }
  return presentAbsence(await requireAbsence(db, tenantId, result.absenceId));
}

/** What has ended stays as it is and is answered as a success. */
async function end({ db, clock }: ServiceContext, asker: Asker, id: string): Promise<AbsenceAnswer> {
  const absence = await requireAbsence(db, asker.tenantId, id);
  requirePermission(mayPlanAbsence(asker, holderOf(absence)));
  await endAbsence(db, asker.tenantId, id, clock());
  return presentAbsence(await requireAbsence(db, asker.tenantId, id));
}

async function requireAbsence(
  db: ServiceContext["db"],
  tenantId: string,
  id: string,
): Promise<AbsenceRecord> {
  const absence = await getAbsence(db, tenantId, id);
  if (absence === null) throw new ServiceError("absence_not_found", "There is no such absence.");
  return absence;
}

const holderOf = ({ userId, userName, userTeamId }: AbsenceRecord): Holder => ({
  id: userId,
  name: userName,
  teamId: userTeamId,
});

function presentAbsence(record: AbsenceRecord): AbsenceAnswer {
  const running = record.begunAt === null ? "planned" : "begun";
  return {
    id: record.id,
    user: { id: record.userId, name: record.userName },
    from: record.startsAt.toISOString(),
    until: record.endsAt.toISOString(),
    createdBy: { id: record.createdById, name: record.createdByName },
    state: record.endedAt === null ? running : "ended",
  };
}
