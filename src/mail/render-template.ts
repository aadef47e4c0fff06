import { LiquidError, type Template } from "liquidjs";
import { keepByText } from "./kept-by-text.ts";
import { language, parseTemplate } from "./template-language.ts";
import { isToken, toScope, type Token, type TokenValues } from "./tokens.ts";

export type TemplateFailure =
  /** A token without value and without fallback: the email must not leave with a hole. */
  | { kind: "missing_value"; token: Token }
  /** `detail` is a sentence for the author of the template. */
  | { kind: "template_error"; detail: string };

export type RenderedTemplate = { kind: "rendered"; text: string } | TemplateFailure;

/** In characters of templates; parsed they take up to 150 times as much. */
const parsed = keepByText<Template[] | TemplateFailure>(500_000);

/** Fills the tokens of a template. Values are data: what looks like a tag in them stays as it is. Never throws. */
export function renderTemplate(text: string, values: TokenValues): RenderedTemplate {
  const templates = parseOnce(text);
  if (!Array.isArray(templates)) return templates;
  if (isLiteral(text)) return { kind: "rendered", text };
  try {
    return { kind: "rendered", text: String(language.renderSync(templates, toScope(values))) };
  } catch (error) {
    return explain(error);
  }
}

/** Many a subject names nothing. */
const isLiteral = (text: string): boolean => !text.includes("{{") && !text.includes("{%");

/** Why a template can never be rendered, whatever the values; null: it can. */
export function checkTemplate(text: string): TemplateFailure | null {
  const templates = parseOnce(text);
  return Array.isArray(templates) ? null : templates;
}

/** The same few templates are rendered for thousands of contacts. */
function parseOnce(text: string): Template[] | TemplateFailure {
  const kept = parsed.get(text);
  if (kept !== undefined) return kept;
  const result = parse(text);
  parsed.keep(text, result);
  return result;
}

function parse(text: string): Template[] | TemplateFailure {
  try {
    const templates = parseTemplate(text);
    const names = language.globalFullVariablesSync(templates);
    const unknown = names.find((name) => !isToken(name));
    if (unknown === undefined) return templates;
    return { kind: "template_error", detail: `There is no token named ${unknown}.` };
  } catch (error) {
    return explain(error);
  }
}

function explain(error: unknown): TemplateFailure {
  const message = error instanceof Error ? error.message : String(error);
  const token = /^undefined variable: ([\w.]+)/.exec(message)?.[1];
  if (token !== undefined && isToken(token)) return { kind: "missing_value", token };
  const detail = LiquidError.is(error) ? message.replace(/, line:1, col:/, ", column ") : message;
  return { kind: "template_error", detail: detail.split("\n", 1)[0] ?? "" };
}

/** Every token of these templates that has neither a value nor a fallback, each once, in the order they are met. */
export function missingTokens(templates: readonly string[], values: TokenValues): Token[] {
  const missing: Token[] = [];
  for (const template of templates) {
    let filled = { ...values, ...Object.fromEntries(missing.map((token) => [token, "-"])) };
    let result = renderTemplate(template, filled);
    while (result.kind === "missing_value") {
      missing.push(result.token);
      filled = { ...filled, [result.token]: "-" };
      result = renderTemplate(template, filled);
    }
  }
  return missing;
}
