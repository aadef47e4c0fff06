import { LookupRequest, LookupResponse } from "../../contract/requests.ts";
import type { LookupResult } from "../../contract/types.ts";
import { normalizeAddress } from "../../domain/address.ts";
import type { Asker } from "../../domain/asker.ts";
import { lookupContacts } from "../../store/contacts/lookup-contacts.ts";
import { findColleagues, type Colleague } from "../../store/organisation/find-colleagues.ts";
import { compileAnswer } from "../compile-answer.ts";
import type { App, ServiceContext } from "../context.ts";
import { presentContactWithEnrollments } from "../present-contact.ts";

/**
 * Who is behind these addresses? What the pane asks for every message it stands beside, so the answer is written by the
 * quick way, and sent as bytes: of a long text Node makes a copy three times its length before it sends it.
 */
export function lookupRoutes(app: App, context: ServiceContext): void {
  app.post(
    "/v1/contacts/lookup",
    {
      config: { onlyReads: true },
      schema: {
        summary: "Look contacts up by address",
        body: LookupRequest,
        response: { 200: LookupResponse },
      },
      serializerCompiler: () => compileAnswer(LookupResponse),
      onSend: async (_request, _reply, payload) =>
        typeof payload === "string" ? Buffer.from(payload) : payload,
    },
    async (request) => ({ results: await lookup(context, request.asker, request.body.addresses) }),
  );
}

function presentStranger(address: string, user: Colleague | undefined): LookupResult {
  return user === undefined ? { kind: "unknown", address } : { kind: "colleague", address, user };
}

/** One result per address, in the order asked; an address that cannot be one is simply unknown. */
async function lookup(
  context: ServiceContext,
  asker: Asker,
  addresses: readonly string[],
): Promise<LookupResult[]> {
  const keys = addresses.map(normalizeAddress);
  const distinct = [...new Set(keys)];
  const found = await lookupContacts(context.db, asker.tenantId, distinct);
  const strangers = distinct.filter((key) => !found.has(key));
  const colleagues = await findColleagues(context.db, asker.tenantId, strangers);
  const now = context.clock();
  return addresses.map((address, index) => {
    const key = keys[index] ?? "";
    const record = found.get(key);
    if (record === undefined) return presentStranger(address, colleagues.get(key));
    return { kind: "contact", address, contact: presentContactWithEnrollments(record, asker, now) };
  });
}
