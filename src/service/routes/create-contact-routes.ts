import { CreateContactRequest } from "../../contract/requests.ts";
import { Contact } from "../../contract/resources.ts";
import type { Contact as ContactAnswer, CreateContactRequest as Body } from "../../contract/types.ts";
import { readAddress } from "../../domain/address.ts";
import type { Asker } from "../../domain/asker.ts";
import { isTimeZone } from "../../domain/time-zone.ts";
import { createContact } from "../../store/contacts/create-contact.ts";
import type { App, ServiceContext } from "../context.ts";
import { presentContact } from "../present-contact.ts";
import { invalidField, requireContact } from "../require-resource.ts";
import { ServiceError } from "../service-error.ts";

export function createContactRoutes(app: App, context: ServiceContext): void {
  app.post(
    "/v1/contacts",
    {
      schema: {
        summary: "Create a contact; the asking user becomes its owner",
        body: CreateContactRequest,
        response: { 201: Contact },
      },
    },
    async (request, reply) => reply.status(201).send(await create(context, request.asker, request.body)),
  );
}

async function create(context: ServiceContext, asker: Asker, body: Body): Promise<ContactAnswer> {
  const contact = toContact(body);
  const { tenantId, userId: ownerId } = asker;
  const result = await createContact(context.db, { ...contact, tenantId, ownerId, at: context.clock() });
  switch (result.kind) {
    case "created":
      return presentContact((await requireContact(context.db, asker, result.contactId)).contact);
    case "address_taken":
      throw new ServiceError("address_taken", "Another contact has this address.");
    case "address_refused":
      throw invalidField("address", "contains a letter whose lower case is not settled");
  }
}

/** What the schema cannot judge is judged here. */
function toContact(body: Body) {
  const address = readAddress(body.address);
  if (address.kind === "invalid") throw invalidField("address", address.issue);
  if (body.timeZone !== undefined && !isTimeZone(body.timeZone)) {
    throw invalidField("timeZone", "must be the name of a time zone, such as Europe/Oslo");
  }
  return {
    address: address.address,
    domain: address.domain,
    givenName: trimmed(body.givenName),
    familyName: trimmed(body.familyName),
    jobTitle: trimmed(body.jobTitle),
    companyName: trimmed(body.companyName),
    timeZone: body.timeZone ?? null,
  };
}

function trimmed(text: string | undefined): string | null {
  return text?.trim() ?? null;
}
