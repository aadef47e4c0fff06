import { IdParams, PageQuery, SequencePage } from "../../contract/requests.ts";
import { SequenceWithSteps } from "../../contract/resources.ts";
import { getSequence } from "../../store/get-sequence.ts";
import { listSequences } from "../../store/list-sequences.ts";
import type { App, ServiceContext } from "../context.ts";
import { pageRequest, presentPage } from "../present-page.ts";
import { ServiceError } from "../service-error.ts";

export function sequenceRoutes(app: App, { db }: ServiceContext): void {
  app.get(
    "/v1/sequences",
    { schema: { summary: "List sequences", querystring: PageQuery, response: { 200: SequencePage } } },
    async (request) => {
      const page = pageRequest(request.query);
      const records = await listSequences(db, request.asker.tenantId, page);
      return presentPage(records, page, { id: (record) => record.id, item: (record) => record });
    },
  );
  app.get(
    "/v1/sequences/:id",
    {
      schema: {
        summary: "A sequence with the steps of its current version",
        params: IdParams,
        response: { 200: SequenceWithSteps },
      },
    },
    async (request) => {
      const sequence = await getSequence(db, request.asker.tenantId, request.params.id);
      if (sequence === null) throw new ServiceError("sequence_not_found", "There is no such sequence.");
      return sequence;
    },
  );
}
