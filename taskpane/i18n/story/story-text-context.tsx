import { createLazyTexts } from "../lazy-texts.tsx";
import { english } from "./english.ts";
import type { StoryEnglish } from "./english.ts";

/** The sentences that tell what happened to a contact and why. */
export const {
  load: loadStoryTexts,
  useTexts: useStoryTexts,
  WithTexts: WithStoryTexts,
  RichText: StoryText,
} = createLazyTexts<StoryEnglish>(english, {
  de: async () => (await import("./german.ts")).german,
  pl: async () => (await import("./polish.ts")).polish,
  nb: async () => (await import("./norwegian.ts")).norwegian,
});
