import type { English, PluralForms, Translation, ValuesOf } from "./messages.ts";

/** A language in use: its texts, and the locale for plural rules, numbers and dates. */
export interface Texts<S = English> {
  /** BCP 47; dates follow it too. */
  readonly locale: string;
  <K extends keyof S>(key: K, ...values: ValuesOf<K, string | number, S>): string;
  /** The text cut at its placeholders, for texts that hold elements: literal, name, literal, name, …, literal. */
  parts(key: keyof S, count?: number): string[];
}

/** Binds a language's messages to a locale. */
export function createTexts<S extends object = English>(
  messages: Translation<NoInfer<S>>,
  locale: string,
): Texts<S> {
  const plural = new Intl.PluralRules(locale);
  const number = new Intl.NumberFormat(locale);

  const template = (key: keyof S, count: unknown): string => {
    const message: string | PluralForms = messages[key];
    if (typeof message === "string") return message;
    return message[plural.select(Number(count))] ?? message.other;
  };
  const text = (key: keyof S, values: Record<string, string | number> = {}): string =>
    template(key, values["count"]).replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name] ?? "";
      return typeof value === "number" ? number.format(value) : value;
    });
  const parts = (key: keyof S, count?: number) => template(key, count).split(/\{(\w+)\}/);
  return Object.assign(text, { locale, parts });
}
