import { CompanyPage, PageQuery } from "../../contract/requests.ts";
import { listCompanies } from "../../store/contacts/list-companies.ts";
import type { App, ServiceContext } from "../context.ts";
import { pageRequest, presentPage } from "../present-page.ts";

export function companyRoutes(app: App, { db }: ServiceContext): void {
  app.get(
    "/v1/companies",
    { schema: { summary: "List companies", querystring: PageQuery, response: { 200: CompanyPage } } },
    async (request) => {
      const page = pageRequest(request.query);
      const records = await listCompanies(db, request.asker.tenantId, page);
      return presentPage(records, page, { id: (record) => record.id, item: (record) => record });
    },
  );
}
