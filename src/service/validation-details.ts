import type { ErrorBody } from "../contract/errors.ts";

type Details = NonNullable<ErrorBody["details"]>;

/** One fault as the schema compilers report it. */
export interface ValidationFault {
  instancePath: string;
  message?: string;
  params: Record<string, unknown>;
}

/** Faults beyond this many add nothing a person would read. */
const most = 50;

/** Which field is wrong and how, in readable English; unknown fields by name. */
export function validationDetails(faults: readonly ValidationFault[], part: string | undefined): Details {
  return faults.flatMap((fault) => detailsOf(fault, part ?? "body")).slice(0, most);
}

function detailsOf(fault: ValidationFault, part: string): Details {
  const path = fault.instancePath.split("/").filter((step) => step !== "");
  const unknown = fault.params["keys"];
  if (Array.isArray(unknown)) {
    return unknown.map((key) => ({
      path: printPath([...path, String(key)], part),
      issue: "is not a known field",
    }));
  }
  return [{ path: printPath(path, part), issue: readable(fault.message ?? "is not valid") }];
}

/** `addresses[2]` in a body; `query.limit`, `params.id` elsewhere. */
function printPath(path: readonly string[], part: string): string {
  const prefix = part === "body" ? [] : [part === "querystring" ? "query" : part];
  const steps = [...prefix, ...path].map((step) => step.slice(0, 100));
  if (steps.length === 0) return "body";
  return steps
    .map((step, index) => (/^\d+$/.test(step) ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join("");
}

function readable(message: string): string {
  if (message.endsWith("received undefined")) return "is missing";
  const text = message.replace(/^Invalid input: /, "");
  return text.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
}
