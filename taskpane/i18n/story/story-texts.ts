import type { Texts } from "../texts.ts";
import type { StoryEnglish } from "./english.ts";

/** The sentences that tell what happened to a contact and why, in the rep's language. */
export type StoryTexts = Texts<StoryEnglish>;
