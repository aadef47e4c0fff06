import * as z from "zod/mini";
import * as absences from "../../contract/absences.ts";
import * as emails from "../../contract/emails.ts";
import * as inboxes from "../../contract/inboxes.ts";
import * as tasks from "../../contract/tasks.ts";
import * as requests from "../../contract/requests.ts";
import * as resources from "../../contract/resources.ts";

const shapes = { ...resources, ...requests, ...emails, ...inboxes, ...tasks, ...absences };

/** Gives the contract's schemas their exported names in the document, so that each appears once. */
export function nameSchemas(): void {
  for (const [name, schema] of Object.entries(shapes)) {
    if (unnamed.has(name) || z.globalRegistry.has(schema)) continue;
    z.globalRegistry.add(schema, { id: name });
  }
}

/** Parameters are listed field by field in the document, not by reference. */
const unnamed = new Set([
  "IdParams",
  "PageQuery",
  "ContactsQuery",
  "EnrollmentsQuery",
  "NoBody",
  "StepParams",
  "DayParams",
  "TasksQuery",
]);
