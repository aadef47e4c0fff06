import {
  BlockDomainRequest,
  BlockedDomain,
  BlockedDomainList,
  BlockedDomainParams,
} from "../../contract/blocked-domains.ts";
import type { BlockedDomain as BlockedDomainAnswer } from "../../contract/types.ts";
import { readDomain } from "../../domain/address.ts";
import { mayAdminister } from "../../domain/may-change.ts";
import {
  blockDomain,
  listBlockedDomains,
  unblockDomain,
  type BlockedDomainRecord,
} from "../../store/contacts/blocked-domains.ts";
import type { App, ServiceContext } from "../context.ts";
import { invalidField, requirePermission } from "../require-resource.ts";
import { ServiceError } from "../service-error.ts";

/** Domains that nobody is written to (F13). Everyone sees them, admins change them. */
export function blockedDomainRoutes(app: App, { db, clock }: ServiceContext): void {
  app.get(
    "/v1/blocked-domains",
    {
      schema: {
        summary: "Domains that the organisation does not write to",
        response: { 200: BlockedDomainList },
      },
    },
    async ({ asker }) => ({ items: (await listBlockedDomains(db, asker.tenantId)).map(present) }),
  );
  app.post(
    "/v1/blocked-domains",
    {
      schema: {
        summary: "Write to nobody at a domain any more, nor below it",
        body: BlockDomainRequest,
        response: { 201: BlockedDomain },
      },
    },
    async ({ asker, body }, reply) => {
      requirePermission(mayAdminister(asker));
      const domain = readDomain(body.domain);
      if (domain === null) throw invalidField("domain", "must be a domain name such as example.com");
      const { tenantId, userId } = asker;
      await blockDomain(db, tenantId, { domain, note: body.note ?? "", userId, at: clock() });
      const [blocked] = await listBlockedDomains(db, tenantId, domain);
      if (blocked === undefined) throw notBlocked();
      return reply.status(201).send(present(blocked));
    },
  );
  app.delete(
    "/v1/blocked-domains/:domain",
    {
      schema: {
        summary: "Write to people at a domain again",
        params: BlockedDomainParams,
        response: { 200: BlockedDomainParams },
      },
    },
    async ({ asker, params }) => {
      requirePermission(mayAdminister(asker));
      const domain = readDomain(params.domain);
      if (domain !== null && (await unblockDomain(db, asker.tenantId, domain))) return { domain };
      throw notBlocked();
    },
  );
}

const notBlocked = () => new ServiceError("domain_not_blocked", "This domain is not blocked.");

function present({
  domain,
  note,
  blockedById,
  blockedByName,
  blockedAt,
}: BlockedDomainRecord): BlockedDomainAnswer {
  const blockedBy = { id: blockedById, name: blockedByName };
  return { domain, note, blockedBy, blockedAt: blockedAt.toISOString() };
}
