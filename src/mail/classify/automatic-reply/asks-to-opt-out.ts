import { foldText } from "../../return-date/fold-text.ts";
import { findWordings } from "./find-wordings.ts";
import { languagesOf, languagesOfScript } from "../../return-date/languages-of.ts";

const maximumText = 3000;
const shortText = 160;

/** The words with which a person asks not to be written to again, or null. Own text only. */
export function optOutWish(ownText: string): string | null {
  const folded = foldText(ownText.normalize("NFC").slice(0, maximumText));
  // A line of some words may have none of the small words that tell a language.
  const asked = folded.length < shortText ? languagesOfScript(folded) : languagesOf(folded, 0.6, 2);
  const found = findWordings(folded, asked, ["optOut"]);
  for (const language of asked) {
    const [first] = found.get(language)?.get("optOut") ?? [];
    if (first !== undefined) return ownText.normalize("NFC").slice(first.start, first.end);
  }
  return null;
}
