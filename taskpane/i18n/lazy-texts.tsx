import { createContext, useContext } from "react";
import type { ReactNode } from "react";
import { part, useChunk } from "../hooks/use-chunk.ts";
import type { Part } from "../hooks/use-chunk.ts";
import type { Translation, ValuesOf } from "./messages.ts";
import { fillParts } from "./rich-text.tsx";
import { useTexts } from "./text-context.tsx";
import { createTexts } from "./texts.ts";
import type { Texts } from "./texts.ts";

/** Sentences that come later than the pane's first ones, with the part that shows them. */
export interface LazyTexts<S> {
  useTexts: () => Texts<S>;
  /** Loads them for a locale, ahead of what shows them. Never rejects. */
  load: (locale: string) => Promise<unknown>;
  /** Gives what stands in it these sentences, and shows it when they are here. */
  WithTexts: (props: { children: ReactNode }) => ReactNode;
  /** A sentence with elements or names in it; as `RichText`. */
  RichText: <K extends keyof S>(props: {
    message: K;
    values: NonNullable<ValuesOf<K, ReactNode, S>[0]>;
  }) => ReactNode;
}

/**
 * A catalog of its own. It follows the locale of the pane's texts, so that the whole pane speaks one language; English
 * when the file of a language cannot be loaded.
 */
export function createLazyTexts<S extends object>(
  english: Translation<S>,
  others: Record<string, () => Promise<Translation<S>>>,
): LazyTexts<S> {
  const parts = new Map<string, Part<Texts<S>>>();
  const partOf = (locale: string): Part<Texts<S>> => {
    const found = parts.get(locale) ?? part(() => loadTexts(locale));
    parts.set(locale, found);
    return found;
  };
  const loadTexts = async (locale: string): Promise<Texts<S>> => {
    const loadOther = others[locale.split("-")[0] ?? ""];
    if (!loadOther) return createTexts<S>(english, locale);
    return loadOther().then(
      (messages) => createTexts<S>(messages, locale),
      () => createTexts<S>(english, "en"),
    );
  };
  const Context = createContext<Texts<S>>(createTexts<S>(english, "en"));
  const useOwnTexts = () => useContext(Context);

  return {
    useTexts: useOwnTexts,
    load: (locale) => partOf(locale).load(),
    WithTexts({ children }) {
      const chunk = useChunk(partOf(useTexts().locale));
      if (chunk.kind !== "ready") return null;
      return <Context value={chunk.content}>{children}</Context>;
    },
    RichText: ({ message, values }) => fillParts(useOwnTexts().parts(message), values),
  };
}
