import { screen } from "@testing-library/react";
import { english as storyEnglish } from "../../taskpane/i18n/story/english.ts";
import { german as storyGerman } from "../../taskpane/i18n/story/german.ts";
import { norwegian as storyNorwegian } from "../../taskpane/i18n/story/norwegian.ts";
import { polish as storyPolish } from "../../taskpane/i18n/story/polish.ts";
import { english } from "../../taskpane/i18n/work/english.ts";
import { german } from "../../taskpane/i18n/work/german.ts";
import { norwegian } from "../../taskpane/i18n/work/norwegian.ts";
import { polish } from "../../taskpane/i18n/work/polish.ts";
import { closePanes, openPane } from "./support/render-pane.tsx";
import { contactOf, known } from "./support/samples.ts";

afterEach(closePanes);

const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g))].toSorted();

type Message = string | Partial<Record<Intl.LDMLPluralRule, string>>;
type Catalog = Readonly<Record<string, Message>>;
const formsOf = (message: Message = "") => (typeof message === "string" ? [message] : Object.values(message));

describe.each<[string, Catalog, Catalog]>([
  ["for work in de", german, english],
  ["for work in pl", polish, english],
  ["for work in nb", norwegian, english],
  ["of the story in de", storyGerman, storyEnglish],
  ["of the story in pl", storyPolish, storyEnglish],
  ["of the story in nb", storyNorwegian, storyEnglish],
])("the texts %s", (_name, messages, source) => {
  it("have the same keys as English, in the same order", () => {
    expect(Object.keys(messages)).toEqual(Object.keys(source));
  });

  it("fill in what the English ones fill in, and leave nothing empty", () => {
    for (const [key, message] of Object.entries(messages)) {
      const wanted = placeholders(formsOf(source[key]).at(-1) ?? "");
      for (const text of formsOf(message)) {
        expect(text.trim()).not.toBe("");
        expect([key, placeholders(text)]).toEqual([key, wanted]);
      }
    }
  });
});

it.each([
  ["en-GB", "View contact", "Enroll in sequence"],
  ["de-AT", "Kontakt anzeigen", "Für Sequenz anmelden"],
  ["pl-PL", "Wyświetl kontakt", "Zarejestruj w sekwencji"],
  ["no", "Vis kontakt", "Registrer i sekvens"],
])("are in the language of the pane: %s", async (language, view, enroll) => {
  const { user } = await openPane({ people: [known(contactOf("Omar Haddad"))], language });
  await user.click(screen.getByRole("button", { name: `${view}: Omar Haddad` }));
  expect(await screen.findByRole("button", { name: enroll })).toBeVisible();
});
