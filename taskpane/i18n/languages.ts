import { english } from "./english.ts";
import type { Messages } from "./messages.ts";
import { createTexts } from "./texts.ts";
import type { Texts } from "./texts.ts";

/** English is in the first load, because it is also the fallback; the others come as chunks of their own. */
const others: Record<string, () => Promise<Messages>> = {
  de: async () => (await import("./german.ts")).german,
  pl: async () => (await import("./polish.ts")).polish,
  nb: async () => (await import("./norwegian.ts")).norwegian,
};

export const englishTexts: Texts = createTexts(english, "en");

/** Norwegian has one written form here; Outlook may name it `no`, and a nynorsk reader is better served by bokmål. */
function languageOf(displayLanguage: string): string {
  const language = displayLanguage.split("-")[0]?.toLowerCase() ?? "";
  return language === "no" || language === "nn" ? "nb" : language;
}

/**
 * The texts for Outlook's display language (BCP 47): at once for English and for languages we do not have, as a
 * promise for the others; when their chunk cannot be loaded, English.
 */
export function textsFor(displayLanguage: string): Texts | Promise<Texts> {
  const language = languageOf(displayLanguage);
  const load = others[language];
  if (!load)
    return language === "en" ? createTexts(english, validLocale(displayLanguage, "en")) : englishTexts;
  const locale = displayLanguage.toLowerCase().startsWith(language)
    ? validLocale(displayLanguage, language)
    : language;
  return load().then(
    (messages) => createTexts(messages, locale),
    () => englishTexts,
  );
}

function validLocale(tag: string, fallback: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? fallback;
  } catch {
    return fallback;
  }
}
