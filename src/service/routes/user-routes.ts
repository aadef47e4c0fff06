import * as z from "zod/mini";
import { DeactivateUserRequest, UserDeactivated } from "../../contract/absences.ts";
import { IdParams, PageQuery, UserPage } from "../../contract/requests.ts";
import { User } from "../../contract/resources.ts";
import { ChangeMeRequest, ChangeUserRequest, UserChanged } from "../../contract/users.ts";
import type {
  ChangeUserRequest as ChangeBody,
  UserChanged as ChangeAnswer,
  UserDeactivated as UserDeactivatedAnswer,
} from "../../contract/types.ts";
import type { Asker } from "../../domain/asker.ts";
import { mayAdminister, mayChangeUser, mayDeactivate } from "../../domain/may-change.ts";
import { isTimeZone } from "../../domain/time-zone.ts";
import { changeUser } from "../../store/organisation/change-user.ts";
import type { Database } from "../../store/database/database.ts";
import { deactivateUser } from "../../store/organisation/deactivate-user.ts";
import { readUserHolder } from "../../store/organisation/read-holder.ts";
import { listUsers } from "../../store/organisation/list-users.ts";
import { setTimeZone } from "../../store/organisation/set-time-zone.ts";
import type { App, ServiceContext } from "../context.ts";
import { pageRequest, presentPage } from "../present-page.ts";
import { invalidField, requirePermission } from "../require-resource.ts";
import { ServiceError } from "../service-error.ts";

export function userRoutes(app: App, { db, clock }: ServiceContext): void {
  app.get("/v1/me", { schema: { summary: "The signed-in user", response: { 200: User } } }, (request) =>
    presentMe(request.asker),
  );
  app.patch(
    "/v1/me",
    {
      schema: {
        summary: "Set the time zone of the signed-in user",
        body: ChangeMeRequest,
        response: { 200: User },
      },
    },
    async ({ asker, body: { timeZone } }) => {
      if (!isTimeZone(timeZone)) throw invalidField("timeZone", "is no time zone, such as Europe/Warsaw");
      await setTimeZone(db, { ...asker, timeZone });
      return presentMe({ ...asker, timeZone });
    },
  );
  app.get(
    "/v1/users",
    { schema: { summary: "List users", querystring: PageQuery, response: { 200: UserPage } } },
    async (request) => {
      const page = pageRequest(request.query);
      const records = await listUsers(db, request.asker.tenantId, page);
      return presentPage(records, page, { id: (record) => record.id, item: (record) => record });
    },
  );
  app.patch(
    "/v1/users/:id",
    {
      schema: {
        summary:
          "Change the role or the team of a user; the sequences of who becomes a viewer pass on or let their contacts go",
        params: IdParams,
        body: ChangeUserRequest,
        response: { 200: UserChanged },
      },
    },
    (request) => change(db, request.asker, request.params.id, request.body, clock()),
  );
  app.post(
    "/v1/users/:id/deactivate",
    {
      schema: {
        summary: "Take a user out; the sequences they created pass on or let their contacts go",
        params: IdParams,
        body: z.optional(z.nullable(DeactivateUserRequest)),
        response: { 200: UserDeactivated },
      },
    },
    (request) => deactivate(db, request.asker, request.params.id, request.body?.handOverTo ?? null, clock()),
  );
}

/** S-026. */
async function deactivate(
  db: Database,
  asker: Asker,
  userId: string,
  handOverTo: string | null,
  at: Date,
): Promise<UserDeactivatedAnswer> {
  requirePermission(mayAdminister(asker));
  const { tenantId } = asker;
  const user = await readUserHolder(db, tenantId, userId);
  if (user === null) throw unknownUser();
  requirePermission(mayDeactivate(asker, user));
  if (handOverTo === userId) throw invalidField("handOverTo", "must be another user");
  const actor = { kind: "user" as const, id: asker.userId, name: asker.name };
  const judged = { asker: { id: asker.userId, role: asker.role }, userRole: user.role };
  const result = await deactivateUser(db, { tenantId, userId, handOverTo, at, actor, ...judged });
  if (result.kind === "not_found") throw unknownUser();
  if (result.kind === "heir_not_found") throw invalidField("handOverTo", noHeir);
  if (result.kind === "roles_changed") throw rolesChanged();
  return { id: userId, unenrolled: result.unenrolled, handedOver: result.handedOver };
}

/** S-026: who becomes a viewer may have no sequences any more. */
async function change(
  db: Database,
  asker: Asker,
  userId: string,
  { role, team, handOverTo }: ChangeBody,
  at: Date,
): Promise<ChangeAnswer> {
  requirePermission(mayAdminister(asker));
  const { tenantId } = asker;
  const user = await readUserHolder(db, tenantId, userId);
  if (user === null) throw unknownUser();
  requirePermission(mayChangeUser(asker, user, role));
  if (role === undefined && team === undefined) throw invalidField("", "must change the role or the team");
  if (handOverTo !== undefined && role !== "viewer")
    throw invalidField("handOverTo", "goes with the role viewer");
  if (handOverTo === userId) throw invalidField("handOverTo", "must be another user");
  const actor = { kind: "user" as const, id: asker.userId, name: asker.name };
  const wish = { tenantId, userId, role, team, handOverTo: handOverTo ?? null, at, actor };
  const judged = { asker: { id: asker.userId, role: asker.role }, userRole: user.role };
  const result = await changeUser(db, { ...wish, ...judged });
  if (result.kind === "not_found") throw unknownUser();
  if (result.kind === "heir_not_found") throw invalidField("handOverTo", noHeir);
  if (result.kind === "roles_changed") throw rolesChanged();
  const { kind: _, ...changed } = result;
  return { id: userId, ...changed };
}

const noHeir = "must be a user of the organisation who may have sequences";
const rolesChanged = () => new ServiceError("not_permitted", "Your role or theirs has changed meanwhile.");
const unknownUser = () => new ServiceError("user_not_found", "There is no such user.");

const presentMe = ({ userId, name, email, role, timeZone }: Asker) => ({
  id: userId,
  name,
  email,
  role,
  timeZone,
});
