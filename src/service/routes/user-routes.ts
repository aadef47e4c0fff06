import { PageQuery, UserPage } from "../../contract/requests.ts";
import { User } from "../../contract/resources.ts";
import { listUsers } from "../../store/list-users.ts";
import type { App, ServiceContext } from "../context.ts";
import { pageRequest, presentPage } from "../present-page.ts";

export function userRoutes(app: App, { db }: ServiceContext): void {
  app.get("/v1/me", { schema: { summary: "The signed-in user", response: { 200: User } } }, (request) => {
    const { userId, name, email, role, timeZone } = request.asker;
    return { id: userId, name, email, role, timeZone };
  });
  app.get(
    "/v1/users",
    { schema: { summary: "List users", querystring: PageQuery, response: { 200: UserPage } } },
    async (request) => {
      const page = pageRequest(request.query);
      const records = await listUsers(db, request.asker.tenantId, page);
      return presentPage(records, page, { id: (record) => record.id, item: (record) => record });
    },
  );
}
