import { linkTokenLength, type Link } from "./link-token.ts";
import type { Links } from "./links.ts";

const tokens = new RegExp(
  `(?:/opt-out/|/meet/|unsubscribe(?: |%20))([A-Za-z0-9_-]{${String(linkTokenLength)}})(?![A-Za-z0-9_-])`,
  "gi",
);
/** Of one text; a quoted conversation of ours has fewer. */
const maximumTokens = 20;
const maximumCharacters = 500_000;

/**
 * The genuine links of ours in a text: the subject of an opt-out by mail, a List-Unsubscribe header that a report quotes,
 * or an email of ours below an answer. Each once, in the order in which they stand there; forgeries are left out. Linear
 * in the length of the text, of which the beginning is looked at.
 */
export function findLinks(links: Pick<Links, "read">, text: string): Link[] {
  const found = new Map<string, Link | null>();
  for (const [, token = ""] of text.slice(0, maximumCharacters).matchAll(tokens)) {
    if (!found.has(token)) found.set(token, links.read(token));
    if (found.size >= maximumTokens) break;
  }
  return [...found.values()].filter((link) => link !== null);
}
