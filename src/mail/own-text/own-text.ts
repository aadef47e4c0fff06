import { htmlToText } from "../parse/html-to-text.ts";
import type { ParsedMessage } from "../parse/parsed-message.ts";
import { isBoilerplate } from "./boilerplate.ts";
import { isHeaderBlock } from "./header-labels.ts";
import { ownHtml } from "./own-html.ts";
import { attributionLines, isSeparator } from "./quotation-starts.ts";
import { isClosing, isDeviceLine, isNameOf, isSignatureMark, wordsOfName } from "./signature.ts";

/** What a person wrote stands at the beginning; more is not looked at. */
export const maximumOwnText = 20_000;
const maximumLines = 600;
const maximumLine = 2000;

/** What of a message the sender's own words are read from. */
type Written = Pick<ParsedMessage, "text" | "html" | "contentType"> & Partial<Pick<ParsedMessage, "from">>;

/** Several groups of rules look at the same message's own words. */
const known = new WeakMap<Written, string>();

/**
 * What the sender wrote himself: without quotations (as Outlook, Gmail, Apple, Thunderbird and Notes mark them, in many
 * languages), signature, disclaimers and the line of a telephone. Answers between quoted lines stay. Linear.
 */
export function ownText(message: Written): string {
  const before = known.get(message);
  if (before !== undefined) return before;
  const own = withoutSignature(withoutQuotations(shownText(message)), message.from?.[0]?.name ?? "");
  known.set(message, own);
  return own;
}

function shownText({
  html,
  text,
  contentType,
}: Pick<ParsedMessage, "text" | "html" | "contentType">): string {
  if (html === null || contentType.type !== "text/html") return text;
  const own = htmlToText(ownHtml(html));
  // Below its quotation alone, as some like to write.
  return /[\p{L}\p{N}]/u.test(own) ? own : text;
}

/** In notes a name may stand at the head. */
const leastAboveName = 25;

/** Fewer words are a line of dashes or a sign. */
const leastQuoted = 5;

/** Both the own text of a message and whether it quotes are asked for. */
let last = { text: "", own: "" };

/** The text without what it quotes. */
export function withoutQuotations(text: string): string {
  if (last.text !== text) last = { text, own: unquotedLines(text) };
  return last.own;
}

function unquotedLines(text: string): string {
  const lines = text
    .slice(0, maximumOwnText)
    .split("\n")
    .slice(0, maximumLines)
    .map((line) => line.slice(0, maximumLine).trimEnd());
  const own: string[] = [];
  for (const [at, line] of lines.entries()) {
    if (isSeparator(line) || isHeaderBlock(lines, at)) break;
    const above = attributionLines(lines, at);
    if (above > 0) {
      // The lines above were taken for own ones before their end was seen.
      if (above > 1) own.splice(-(above - 1));
      if (!quotesNext(lines, at)) break;
      continue;
    }
    if (!isQuoted(line)) own.push(line);
  }
  return own.join("\n").trim();
}

/** Whether a part of the text is quoted. */
export function hasQuotation(text: string): boolean {
  const shown = text.slice(0, maximumOwnText);
  return wordsIn(withoutQuotations(shown)) + leastQuoted <= wordsIn(shown);
}

function wordsIn(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

/** Whether the next line with something in it is marked as a quotation: then what is own can still be told apart. */
function quotesNext(lines: readonly string[], at: number): boolean {
  const next = lines.slice(at + 1, at + 5).find((line) => line.trim() !== "");
  return next !== undefined && isQuoted(next);
}

function isQuoted(line: string): boolean {
  return /^[ \t]{0,4}(?:>|[A-Z]{1,3}>)/.test(line);
}

/** Own text without what stands below it in every message of its writer, who may be named. */
export function withoutSignature(text: string, writer = ""): string {
  const lines: string[] = [];
  const name = wordsOfName(writer);
  for (const line of text.split("\n")) {
    const worded = lines.some((other) => other !== "");
    if (worded && (isSignatureMark(line) || isClosing(line))) break;
    if (isNameOf(name, line) && lines.join("").length >= leastAboveName) break;
    if (!isDeviceLine(line)) lines.push(line.trim());
  }
  return lines
    .join("\n")
    .split(/\n{2,}/)
    .filter((paragraph) => !isBoilerplate(paragraph))
    .join("\n\n")
    .trim();
}
