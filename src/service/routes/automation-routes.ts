import { Automation, ChangeAutomationRequest, CopySequenceRequest } from "../../contract/automation.ts";
import { IdParams } from "../../contract/requests.ts";
import { Sequence } from "../../contract/resources.ts";
import type {
  Automation as AutomationAnswer,
  ChangeAutomationRequest as Change,
  CopySequenceRequest as Copy,
  Sequence as SequenceAnswer,
} from "../../contract/types.ts";
import type { Asker } from "../../domain/asker.ts";
import { mayChangeSequence, type Permission } from "../../domain/may-change.ts";
import type { StopSettings } from "../../domain/stop/stop-facts.ts";
import { changeAutomation, readAutomation } from "../../store/sequences/automation.ts";
import { copySequence } from "../../store/sequences/copy-sequence.ts";
import { readSequenceCreator } from "../../store/organisation/read-holder.ts";
import type { App, ServiceContext } from "../context.ts";
import { requirePermission, requireSequence } from "../require-resource.ts";
import { ServiceError } from "../service-error.ts";

/** S-033…S-040: what takes contacts out of a sequence by itself. Everybody may look; who may delete it may change it. */
export function automationRoutes(app: App, context: ServiceContext): void {
  const path = "/v1/sequences/:id/automation";
  const schema = { params: IdParams, response: { 200: Automation } };
  app.get(
    path,
    { schema: { ...schema, summary: "What takes contacts out of a sequence by itself" } },
    (request) => read(context, request.asker, request.params.id),
  );
  app.patch(
    path,
    {
      schema: {
        ...schema,
        summary: "Change what takes contacts out of a sequence by itself",
        body: ChangeAutomationRequest,
      },
    },
    (request) => change(context, request.asker, request.params.id, request.body),
  );
  app.post(
    "/v1/sequences/:id/copy",
    {
      schema: {
        summary: "Save a sequence as a new one, with other settings if wanted",
        params: IdParams,
        body: CopySequenceRequest,
        response: { 201: Sequence },
      },
    },
    async (request, reply) =>
      reply.status(201).send(await copy(context, request.asker, request.params.id, request.body)),
  );
}

async function read({ db }: ServiceContext, asker: Asker, id: string): Promise<AutomationAnswer> {
  const settings = await readAutomation(db, asker.tenantId, id);
  const permission = await permissionOf(db, asker, id);
  return present(settings, permission);
}

async function change(
  { db }: ServiceContext,
  asker: Asker,
  sequenceId: string,
  wanted: Change,
): Promise<AutomationAnswer> {
  const permission = await permissionOf(db, asker, sequenceId);
  requirePermission(permission);
  const { tenantId } = asker;
  return present(await changeAutomation(db, { tenantId, sequenceId, change: wanted }), permission);
}

async function copy(
  { db, clock }: ServiceContext,
  asker: Asker,
  sequenceId: string,
  { name, automation = {} }: Copy,
): Promise<SequenceAnswer> {
  const { tenantId, userId } = asker;
  const id = await copySequence(db, { tenantId, sequenceId, name, automation, userId, at: clock() });
  if (id === null) throw notFound();
  const { steps: _, ...sequence } = await requireSequence(db, asker, id);
  return sequence;
}

function present(settings: StopSettings | null, permission: Permission): AutomationAnswer {
  if (settings === null) throw notFound();
  return { ...settings, mayChange: permission.kind === "permitted" };
}

async function permissionOf(db: ServiceContext["db"], asker: Asker, id: string): Promise<Permission> {
  const creator = await readSequenceCreator(db, asker.tenantId, id);
  if (creator === null) throw notFound();
  return mayChangeSequence(asker, creator);
}

const notFound = () => new ServiceError("sequence_not_found", "There is no such sequence.");
