import { Liquid, Output, filters as allFilters, tags as allTags, toValueSync, type Template } from "liquidjs";

/** No files, loops or variables: what an email needs, and every template ends after one pass over it. */
const tags = ["case", "comment", "echo", "if", "raw", "unless", "#"];
const filters = [
  "append",
  "capitalize",
  "default",
  "downcase",
  "first",
  "last",
  "prepend",
  "remove",
  "remove_first",
  "replace",
  "replace_first",
  "size",
  "slice",
  "split",
  "strip",
  "truncate",
  "truncatewords",
  "upcase",
];

const limits = {
  /** Characters of a template. Looking for its tokens takes the square of their number: 80 ms at the most here. */
  parseLimit: 20_000,
  /** Characters that one rendering may make, its output included. */
  memoryLimit: 1_000_000,
  /** Real time, in ms; generous, because a busy machine takes its time, and there is nothing that could run long. */
  renderLimit: 1_000,
};

/** The language of templates: Liquid with the tags and filters above, closed against files, prototypes and excess. */
export const language: Liquid = makeLanguage();

function makeLanguage(): Liquid {
  const liquid = new Liquid({
    ...limits,
    templates: {},
    ownPropertyOnly: true,
    strictFilters: true,
    strictVariables: true,
    lenientIf: true,
    outputEscape(this: unknown, value: unknown) {
      const text = toText(value);
      (this as RenderingFilter).context.memoryLimit.use(text.length);
      return text;
    },
  });
  for (const name of Object.keys(allTags))
    if (!tags.includes(name)) Reflect.deleteProperty(liquid.tags, name);
  for (const name of Object.keys(allFilters)) if (!filters.includes(name)) liquid.unregisterFilter(name);
  return liquid;
}

interface RenderingFilter {
  context: { memoryLimit: { use(count: number): void } };
}

function toText(value: unknown): string {
  if (Array.isArray(value)) return value.map(toText).join("");
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** Placeholders and tags of one template: far more than anybody writes, and parsed they take 150 times their text. */
const maximumTags = 1_000;

/** Parses a template. A fallback counts wherever it stands among the filters, not only as the first of them. */
export function parseTemplate(text: string): Template[] {
  if (text.split(/\{[{%]/, maximumTags + 2).length > maximumTags + 1) {
    throw new Error("A template may have at most 1,000 placeholders and tags.");
  }
  const templates = language.parse(text);
  for (const output of outputsIn(templates)) {
    const { value } = output;
    if (!value.filters.some((filter) => filter.name === "default")) continue;
    const evaluate = value.value.bind(value);
    value.value = (context) => evaluate(context, true);
  }
  return templates;
}

function* outputsIn(templates: readonly Template[]): Iterable<Output> {
  for (const template of templates) {
    if (template instanceof Output) yield template;
    else if (template.children !== undefined) yield* outputsIn(toValueSync(template.children(false, true)));
  }
}
