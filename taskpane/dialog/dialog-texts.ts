/** The few words the sign-in dialog says itself, before the identity provider takes over. */
const texts = {
  en: { wait: "Signing you in to Sales Tools…", outside: "Open Sales Tools in Outlook to sign in." },
  de: {
    wait: "Sie werden bei den Vertriebstools angemeldet …",
    outside: "Öffnen Sie die Vertriebstools in Outlook, um sich anzumelden.",
  },
  pl: {
    wait: "Trwa logowanie do Narzędzi sprzedaży…",
    outside: "Aby się zalogować, otwórz Narzędzia sprzedaży w Outlooku.",
  },
  nb: { wait: "Logger deg på Salgsverktøy …", outside: "Åpne Salgsverktøy i Outlook for å logge på." },
};

/** Texts for a language tag such as `de-AT`; English for all others. */
export function dialogTexts(tag: string): { language: keyof typeof texts; wait: string; outside: string } {
  const primary = tag.toLowerCase().split("-")[0] ?? "";
  const language = primary === "no" || primary === "nn" ? "nb" : primary;
  const known = Object.hasOwn(texts, language) ? (language as keyof typeof texts) : "en";
  return { language: known, ...texts[known] };
}
