import type { ParsedMessage } from "../../parse/parsed-message.ts";
import type { ClassifyContext } from "../context.ts";

const address = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}(?![\w-])/g;
const nobody =
  /^(?:no-?reply|do-?not-?reply|donotreply|mailer-daemon|postmaster|privacy|datenschutz|dpo|unsubscribe)\b/;
const maximumStandIns = 5;

/** Addresses that a note names besides its writer's and the reader's: whom to turn to instead. Lower case, in order. */
export function standInsOf(text: string, message: ParsedMessage, context: ClassifyContext): string[] {
  const known = new Set([
    ...message.from.map(({ address: from }) => from),
    ...message.to.map(({ address: to }) => to),
    ...message.cc.map(({ address: cc }) => cc),
    ...context.ownAddresses,
  ]);
  const found = new Set<string>();
  for (const [match] of text.slice(0, 10_000).matchAll(address)) {
    const one = match.toLowerCase();
    if (!known.has(one) && !nobody.test(one)) found.add(one);
  }
  return [...found].slice(0, maximumStandIns);
}
