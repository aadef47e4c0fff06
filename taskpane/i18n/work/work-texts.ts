import type { Texts } from "../texts.ts";
import type { WorkEnglish } from "./english.ts";

/** The sentences for enrolling, the next email and tasks, in the rep's language. */
export type WorkTexts = Texts<WorkEnglish>;
