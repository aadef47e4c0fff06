import type { English, PluralForms, Translation, ValuesOf } from "./messages.ts";

/** A language in use: its texts, and the locale for plural rules, numbers and dates. */
export interface Texts<S = English> {
  /** BCP 47; dates follow it too. */
  readonly locale: string;
  <K extends keyof S>(key: K, ...values: ValuesOf<K, string | number, S>): string;
  /** The text cut at its placeholders, for texts that hold elements: literal, name, literal, name, …, literal. */
  parts(key: keyof S, count?: number): string[];
}

/** Binds a language's messages to a locale; what is slow to make is made when a text first needs it. */
export function createTexts<S extends object = English>(
  messages: Translation<NoInfer<S>>,
  locale: string,
): Texts<S> {
  let rules: Intl.PluralRules | undefined;
  const plural = () => (rules ??= new Intl.PluralRules(locale));

  const template = (key: keyof S, count: unknown): string => {
    const message: string | PluralForms = messages[key];
    if (typeof message === "string") return message;
    return message[plural().select(Number(count))] ?? message.other;
  };
  const text = (key: keyof S, values: Record<string, string | number> = {}): string =>
    template(key, values["count"]).replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name] ?? "";
      return typeof value === "number" ? numberText(value, locale) : value;
    });
  const parts = (key: keyof S, count?: number) => template(key, count).split(/\{(\w+)\}/);
  return Object.assign(text, { locale, parts });
}

/** Most numbers here are a few steps or people: written alike in all our languages, and without a slow formatter. */
const numberText = (value: number, locale: string): string =>
  Number.isInteger(value) && value >= 0 && value < 1000 ? String(value) : value.toLocaleString(locale);
