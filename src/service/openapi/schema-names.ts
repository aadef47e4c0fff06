import * as z from "zod/mini";
import * as requests from "../../contract/requests.ts";
import * as resources from "../../contract/resources.ts";

/** Gives the contract's schemas their exported names in the document, so that each appears once. */
export function nameSchemas(): void {
  for (const [name, schema] of Object.entries({ ...resources, ...requests })) {
    if (unnamed.has(name) || z.globalRegistry.has(schema)) continue;
    z.globalRegistry.add(schema, { id: name });
  }
}

/** Parameters are listed field by field in the document, not by reference. */
const unnamed = new Set(["IdParams", "PageQuery", "ContactsQuery", "EnrollmentsQuery", "NoBody"]);
