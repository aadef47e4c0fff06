import { foldText } from "../../return-date/fold-text.ts";
import { compiledPhrases } from "./compiled-phrases.ts";
import { languagesOf, languagesOfScript } from "../../return-date/languages-of.ts";

const maximumText = 3000;
const shortText = 160;

/** The words with which a person asks not to be written to again, or null. Own text only. */
export function optOutWish(ownText: string): string | null {
  const folded = foldText(ownText.normalize("NFC").slice(0, maximumText));
  // A line of some words may have none of the small words that tell a language.
  const asked = folded.length < shortText ? languagesOfScript(folded) : languagesOf(folded, 0.6, 2);
  for (const language of asked) {
    const wish = compiledPhrases().get(language)?.find.optOut;
    if (wish === undefined) continue;
    wish.lastIndex = 0;
    const found = wish.exec(folded);
    if (found !== null) return ownText.normalize("NFC").slice(found.index, found.index + found[0].length);
  }
  return null;
}
