import { createContext, useContext } from "react";
import { englishTexts } from "./languages.ts";
import type { Texts } from "./texts.ts";

export const TextContext = createContext<Texts>(englishTexts);

/** The texts in the rep's language. */
export const useTexts = (): Texts => useContext(TextContext);
