import { part } from "../../hooks/use-chunk.ts";
import type { Part } from "../../hooks/use-chunk.ts";
import type { Translation } from "../messages.ts";
import { createTexts } from "../texts.ts";
import type { Texts } from "../texts.ts";
import { english } from "./english.ts";
import type { WorkEnglish } from "./english.ts";

/** The sentences for enrolling, the next email and tasks, in the rep's language. */
export type WorkTexts = Texts<WorkEnglish>;

const others: Record<string, () => Promise<Translation<WorkEnglish>>> = {
  de: async () => (await import("./german.ts")).german,
  pl: async () => (await import("./polish.ts")).polish,
  nb: async () => (await import("./norwegian.ts")).norwegian,
};

export const englishWorkTexts: WorkTexts = createTexts<WorkEnglish>(english, "en");

const parts = new Map<string, Part<WorkTexts>>();

/** By the locale of the pane's texts; one language in the whole pane, English when its file cannot be loaded. */
export function workTextsPart(locale: string): Part<WorkTexts> {
  const found = parts.get(locale) ?? part(() => loadWorkTexts(locale));
  parts.set(locale, found);
  return found;
}

async function loadWorkTexts(locale: string): Promise<WorkTexts> {
  const load = others[locale.split("-")[0] ?? ""];
  if (!load) return createTexts<WorkEnglish>(english, locale);
  try {
    return createTexts<WorkEnglish>(await load(), locale);
  } catch {
    return englishWorkTexts;
  }
}
