import { ConnectInboxRequest, Inbox, InboxLimits, InboxList, InboxTest } from "../../contract/inboxes.ts";
import { IdParams, NoBody } from "../../contract/requests.ts";
import type { ConnectInboxRequest as Body, Inbox as InboxAnswer } from "../../contract/types.ts";
import { readAddress } from "../../domain/address.ts";
import type { Asker } from "../../domain/asker.ts";
import { connectInbox } from "../../store/inboxes/connect-inbox.ts";
import { limitInbox } from "../../store/inboxes/limit-inbox.ts";
import { listInboxes, type ListedInbox } from "../../store/inboxes/list-inboxes.ts";
import { retryStepsOfInbox } from "../../store/steps/retry-steps-of-inbox.ts";
import type { App, ServiceContext } from "../context.ts";
import { presentInbox } from "../present-inbox.ts";
import { invalidField } from "../require-resource.ts";
import { ServiceError } from "../service-error.ts";

/** The asking user's own inboxes; nobody else sees or changes them, an admin neither. */
export function inboxRoutes(app: App, context: ServiceContext): void {
  readAndConnect(app, context);
  changeOne(app, context);
}

function readAndConnect(app: App, context: ServiceContext): void {
  app.get(
    "/v1/inboxes",
    { schema: { summary: "One's own inboxes", response: { 200: InboxList } } },
    async ({ asker }) => {
      const records = await listInboxes(context.db, asker.tenantId, asker.userId);
      return { items: records.map(presentInbox) };
    },
  );
  app.post(
    "/v1/inboxes",
    {
      schema: {
        summary: "Connect an inbox, or connect it again with other settings",
        body: ConnectInboxRequest,
        response: { 201: Inbox },
      },
    },
    async (request, reply) => reply.status(201).send(await connect(context, request.asker, request.body)),
  );
}

function changeOne(app: App, context: ServiceContext): void {
  const schema = { params: IdParams, response: { 200: Inbox } };
  app.post(
    "/v1/inboxes/:id/test",
    { schema: { summary: "Try an inbox", params: IdParams, body: NoBody, response: { 200: InboxTest } } },
    async ({ asker, params }) => {
      const inbox = await requireInbox(context, asker, params.id);
      if (!inbox.connected) throw new ServiceError("inbox_disconnected", "This inbox is disconnected.");
      const place = { tenantId: asker.tenantId, inboxId: inbox.id };
      const result = await context.mail.testInbox(place);
      if (result.kind === "fails") return { kind: "fails", ...result.failure } as const;
      await retryStepsOfInbox(context.db, place, context.clock());
      return result;
    },
  );
  app.post(
    "/v1/inboxes/:id/disconnect",
    { schema: { ...schema, summary: "Disconnect an inbox and forget its password", body: NoBody } },
    async ({ asker, params }) => {
      const { id: inboxId } = await requireInbox(context, asker, params.id);
      await context.mail.disconnectInbox({ tenantId: asker.tenantId, inboxId });
      return presentInbox(await requireInbox(context, asker, inboxId));
    },
  );
  app.patch(
    "/v1/inboxes/:id",
    { schema: { ...schema, summary: "Set how much an inbox may send", body: InboxLimits } },
    async ({ asker, params, body }) => {
      const { id: inboxId } = await requireInbox(context, asker, params.id);
      await limitInbox(context.db, { tenantId: asker.tenantId, inboxId }, body);
      return presentInbox(await requireInbox(context, asker, inboxId));
    },
  );
}

/** What was stuck for this inbox's sake alone goes on with the new settings. */
async function connect(context: ServiceContext, asker: Asker, body: Body): Promise<InboxAnswer> {
  const { db, clock, mail } = context;
  const address = readAddress(body.address);
  if (address.kind === "invalid") throw invalidField("address", address.issue);
  requireSecureServers(body);
  const { tenantId, userId } = asker;
  const { provider, displayName = asker.name, password, smtp, imap, user } = body;
  const { sentCopy = "append", sentFolder = null } = body;
  const settings = { smtp, imap, user, sentCopy, sentFolder };
  const at = clock();
  const inboxId = await connectInbox(
    db,
    { tenantId, userId, address: address.address, displayName, provider, settings },
    (id) => mail.sealPassword({ tenantId, inboxId: id }, password),
    at,
  );
  await retryStepsOfInbox(db, { tenantId, inboxId }, at);
  return presentInbox(await requireInbox(context, asker, inboxId));
}

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|::1)$/;

/** Passwords and mail never cross a network in the clear. */
function requireSecureServers(body: Body): void {
  for (const server of ["smtp", "imap"] as const) {
    const { host, security } = body[server];
    if (security === "none" && !loopback.test(host)) {
      throw invalidField(`${server}.security`, "must be tls or starttls");
    }
  }
}

/** One of the asker's own; 404 for everybody else's. */
async function requireInbox({ db }: ServiceContext, asker: Asker, id: string): Promise<ListedInbox> {
  const own = await listInboxes(db, asker.tenantId, asker.userId);
  const inbox = own.find((each) => each.id === id);
  if (inbox === undefined) throw new ServiceError("inbox_not_found", "You have no such inbox.");
  return inbox;
}
