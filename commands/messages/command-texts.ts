import { english } from "./english.ts";
import { german } from "./german.ts";
import { norwegian } from "./norwegian.ts";
import { polish } from "./polish.ts";
import type { CommandMessages, Counted } from "./command-messages.ts";

const languages: Record<string, CommandMessages> = {
  en: english,
  de: german,
  pl: polish,
  nb: norwegian,
  no: norwegian,
  nn: norwegian,
};

export interface CommandTexts {
  messages: CommandMessages;
  counted: (text: Counted, count: number) => string;
}

/** The texts for Outlook's display language (BCP 47); English for languages we do not have. */
export function commandTexts(displayLanguage: string): CommandTexts {
  const primary = displayLanguage.toLowerCase().split("-")[0] ?? "";
  const language = Object.hasOwn(languages, primary) ? primary : "en";
  const plural = new Intl.PluralRules(language);
  const number = new Intl.NumberFormat(language);
  return {
    messages: languages[language] ?? english,
    counted: (text, count) =>
      (text[plural.select(count)] ?? text.other).replace("{count}", number.format(count)),
  };
}
