import type { english } from "./english.ts";

export type English = typeof english;
export type MessageKey = keyof English;

/** One text per plural category of the language (Intl.PluralRules); `other` always. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** A complete language for the sentences `S`: a missing or unknown key does not compile. */
export type Translation<S> = { [K in keyof S]: S[K] extends string ? string : PluralForms };
/** What the pane shows from the start. */
export type Messages = Translation<English>;

type Names<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never;
type TextOf<K extends keyof S, S> = S[K] extends string ? S[K] : S[K]["other" & keyof S[K]];

/** What a text wants filled in; a plural text always wants its `count`. */
export type PlaceholderOf<K extends keyof S, S = English> =
  | Names<TextOf<K, S> & string>
  | (S[K] extends string ? never : "count");

/** The rest arguments of a text: none, or an object with exactly its placeholders. */
export type ValuesOf<K extends keyof S, Value = string | number, S = English> = [
  PlaceholderOf<K, S>,
] extends [never]
  ? []
  : [values: Record<PlaceholderOf<K, S>, Value>];

/** Keys whose text is filled from a closed list, e.g. `reason_` + an end reason. */
export type PlainKey<S = English> = {
  [K in keyof S]: [PlaceholderOf<K, S>] extends [never] ? K : never;
}[keyof S];
