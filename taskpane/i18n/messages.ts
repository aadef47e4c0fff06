import type { english } from "./english.ts";

type English = typeof english;
export type MessageKey = keyof English;

/** One text per plural category of the language (Intl.PluralRules); `other` always. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** A complete language: a missing or unknown key does not compile. */
export type Messages = { [K in MessageKey]: English[K] extends string ? string : PluralForms };

type Names<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never;
type TextOf<K extends MessageKey> = English[K] extends string
  ? English[K]
  : English[K]["other" & keyof English[K]];

/** What a text wants filled in; a plural text always wants its `count`. */
export type PlaceholderOf<K extends MessageKey> =
  | Names<TextOf<K> & string>
  | (English[K] extends string ? never : "count");

/** The rest arguments of a text: none, or an object with exactly its placeholders. */
export type ValuesOf<K extends MessageKey, Value = string | number> = [PlaceholderOf<K>] extends [never]
  ? []
  : [values: Record<PlaceholderOf<K>, Value>];

/** Keys whose text is filled from a closed list, e.g. `reason_` + an end reason. */
export type PlainKey = { [K in MessageKey]: [PlaceholderOf<K>] extends [never] ? K : never }[MessageKey];
