import { screen } from "@testing-library/react";
import { english } from "../../taskpane/i18n/english.ts";
import { german } from "../../taskpane/i18n/german.ts";
import { textsFor } from "../../taskpane/i18n/languages.ts";
import type { MessageKey, Messages } from "../../taskpane/i18n/messages.ts";
import { norwegian } from "../../taskpane/i18n/norwegian.ts";
import { polish } from "../../taskpane/i18n/polish.ts";
import { closePanes, openPane } from "./support/render-pane.tsx";
import { enrolledContact, known } from "./support/samples.ts";

afterEach(closePanes);

const forms = (message: Messages[MessageKey]) =>
  typeof message === "string" ? [message] : Object.values(message);
const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g))].toSorted();

describe.each([
  ["en", english as Messages],
  ["de", german],
  ["pl", polish],
  ["nb", norwegian],
])("the texts in %s", (language, messages) => {
  const entries = Object.entries(messages) as [MessageKey, Messages[MessageKey]][];

  it("have the same keys as English", () => {
    expect(Object.keys(messages)).toEqual(Object.keys(english));
  });

  it("fill in what the English ones fill in", () => {
    for (const [key, message] of entries) {
      const other = forms(english[key]).at(-1) ?? "";
      for (const text of forms(message).filter(
        (form) => typeof message === "string" || form === message.other,
      )) {
        expect([key, placeholders(text)]).toEqual([key, placeholders(other)]);
      }
    }
  });

  it("have a form for every plural category of the language", () => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const [key, message] of entries) {
      if (typeof message !== "string")
        expect([key, Object.keys(message).toSorted()]).toEqual([key, categories.toSorted()]);
    }
  });

  it("leave nothing empty", () => {
    expect(entries.filter(([, message]) => forms(message).some((text) => text?.trim() === ""))).toEqual([]);
  });
});

describe("the language of the pane", () => {
  it.each([
    ["en-US", "en-US", "View contact", "Unenroll from sequence"],
    ["de-AT", "de-AT", "Kontakt anzeigen", "Von Sequenz abmelden"],
    ["pl-PL", "pl-PL", "Wyświetl kontakt", "Wyrejestruj z sekwencji"],
    ["nb-NO", "nb-NO", "Vis kontakt", "Avregistrer fra sekvens"],
    ["no", "nb", "Vis kontakt", "Avregistrer fra sekvens"],
    ["fr-FR", "en", "View contact", "Unenroll from sequence"],
    ["", "en", "View contact", "Unenroll from sequence"],
  ])("for %s is %s", async (displayLanguage, locale, view, unenroll) => {
    const anna = enrolledContact("Anna Kowalska");
    const { user } = await openPane({ people: [known(anna)], language: displayLanguage });
    expect(document.documentElement.lang).toBe(locale);
    await user.click(screen.getByRole("button", { name: `${view}: Anna Kowalska` }));
    expect(await screen.findByRole("button", { name: unenroll })).toBeVisible();
  });

  it("chooses Polish plural forms", async () => {
    const texts = await textsFor("pl-PL");
    expect([1, 2, 5, 22].map((count) => texts("undoLeft", { count }))).toEqual([
      "została 1 sekunda",
      "zostały 2 sekundy",
      "zostało 5 sekund",
      "zostały 22 sekundy",
    ]);
  });
});
