import { sql } from "kysely";

/** A rep's absence (F14). Begun: their enrollments are paused; ended: what it paused goes on. */
export interface AbsenceRecord {
  id: string;
  userId: string;
  userName: string;
  userTeamId: string | null;
  startsAt: Date;
  endsAt: Date;
  createdById: string;
  createdByName: string;
  begunAt: Date | null;
  endedAt: Date | null;
}

/** Select and joins of an {@link AbsenceRecord}; `a` is the absence. */
export const absenceSelect = sql.raw(`
  select a.id, a.user_id as "userId", u.name as "userName", u.team_id as "userTeamId", a.starts_at as "startsAt",
    a.ends_at as "endsAt", a.created_by as "createdById", cb.name as "createdByName", a.begun_at as "begunAt",
    a.ended_at as "endedAt"
  from rep_absences a
  join users u on u.tenant_id = a.tenant_id and u.id = a.user_id
  join users cb on cb.tenant_id = a.tenant_id and cb.id = a.created_by`);
