import { observe } from "../observe.ts";
import type { Judgement } from "./judge-refusal.ts";
import type { Permanence } from "./refusal-words.ts";

/** A provider that says one thing and is known to mean another as well. */
interface Quirk {
  permanence: Permanence;
  /** Both must be found in what the report says of a recipient. */
  provider: RegExp;
  says: RegExp;
}

const quirks: readonly Quirk[] = [
  // Says so after the text too, where the recipient's own filter refuses the sender: the address may well exist.
  { permanence: "soft", provider: /\bdocomo\.(?:ne|co)\.jp\b/i, says: /unknown user.{0,200}end of data/is },
];

const maximumText = 6000;

/** What a known provider means by its refusal; null: nothing else than it says. */
export function judgeVendor(text: string): Judgement | null {
  const short = text.slice(0, maximumText);
  const quirk = quirks.find(({ provider, says }) => provider.test(short) && says.test(short));
  if (quirk === undefined) return null;
  const detail = quirk.says.exec(short)?.[0] ?? "";
  return { permanence: quirk.permanence, clear: true, evidence: observe("bounce_text.provider", detail) };
}
