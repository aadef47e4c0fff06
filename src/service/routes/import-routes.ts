import * as z from "zod/mini";
import { ImportReport } from "../../contract/requests.ts";
import { importContacts } from "../../store/contacts/import-contacts.ts";
import { decodeUtf8 } from "../../domain/decode-utf8.ts";
import { maximumCsvBytes } from "../../store/contacts/read-contacts-csv.ts";
import type { App, ServiceContext } from "../context.ts";
import { ServiceError } from "../service-error.ts";

/** Taking a CSV list of contacts; the only route that takes something else than JSON. */
export function importRoutes(app: App, { db, clock }: ServiceContext): void {
  app.register(async (scope) => {
    scope.removeContentTypeParser("application/json");
    scope.addContentTypeParser(
      "text/csv",
      { parseAs: "buffer", bodyLimit: maximumCsvBytes },
      (_, body, done) => {
        const text = decodeUtf8(body as Buffer);
        if (text === null) done(new ServiceError("invalid_csv", "The list is not encoded in UTF-8."));
        else done(null, text);
      },
    );
    (scope as App).post(
      "/v1/contacts/import",
      {
        bodyLimit: maximumCsvBytes,
        schema: {
          summary: "Import contacts from CSV",
          consumes: ["text/csv"],
          body: z.string("must be a list of contacts as text/csv"),
          response: { 200: ImportReport },
        },
      },
      async (request) => {
        const outcome = await importContacts(db, request.asker, request.body, clock);
        if (outcome.kind === "invalid") throw new ServiceError("invalid_csv", outcome.issue);
        return outcome.report;
      },
    );
  });
}
