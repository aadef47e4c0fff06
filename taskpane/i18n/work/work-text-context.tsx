import { createLazyTexts } from "../lazy-texts.tsx";
import { english } from "./english.ts";
import type { WorkEnglish } from "./english.ts";

/** The sentences for enrolling, the next email and tasks. */
export const {
  useTexts: useWorkTexts,
  WithTexts: WithWorkTexts,
  RichText: WorkText,
} = createLazyTexts<WorkEnglish>(english, {
  de: async () => (await import("./german.ts")).german,
  pl: async () => (await import("./polish.ts")).polish,
  nb: async () => (await import("./norwegian.ts")).norwegian,
});
