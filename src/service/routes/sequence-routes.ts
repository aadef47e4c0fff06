import { SequenceDeleted } from "../../contract/absences.ts";
import { IdParams, PageQuery, SequencePage } from "../../contract/requests.ts";
import { SequenceWithSteps } from "../../contract/resources.ts";
import type { SequenceDeleted as SequenceDeletedAnswer } from "../../contract/types.ts";
import type { Asker } from "../../domain/asker.ts";
import { mayChangeSequence } from "../../domain/may-change.ts";
import type { Database } from "../../store/database/database.ts";
import { deleteSequence } from "../../store/sequences/delete-sequence.ts";
import { listSequences } from "../../store/sequences/list-sequences.ts";
import { readSequenceCreator } from "../../store/organisation/read-holder.ts";
import type { App, ServiceContext } from "../context.ts";
import { pageRequest, presentPage } from "../present-page.ts";
import { requirePermission, requireSequence } from "../require-resource.ts";
import { ServiceError } from "../service-error.ts";

export function sequenceRoutes(app: App, { db, clock }: ServiceContext): void {
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
    (request) => requireSequence(db, request.asker, request.params.id),
  );
  app.delete(
    "/v1/sequences/:id",
    {
      schema: {
        summary: "Delete a sequence and end its enrollments",
        params: IdParams,
        response: { 200: SequenceDeleted },
      },
    },
    (request) => remove(db, request.asker, request.params.id, clock()),
  );
}

/** S-025. Once it is deleted, deleting it again is a success that ends nothing. */
async function remove(db: Database, asker: Asker, id: string, at: Date): Promise<SequenceDeletedAnswer> {
  const { tenantId } = asker;
  const creator = await readSequenceCreator(db, tenantId, id);
  if (creator === null) throw new ServiceError("sequence_not_found", "There is no such sequence.");
  requirePermission(mayChangeSequence(asker, creator));
  const actor = { kind: "user" as const, id: asker.userId, name: asker.name };
  return { id, unenrolled: await deleteSequence(db, { tenantId, sequenceId: id, at, actor }) };
}
