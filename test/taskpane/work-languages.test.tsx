import { screen } from "@testing-library/react";
import { english } from "../../taskpane/i18n/work/english.ts";
import { german } from "../../taskpane/i18n/work/german.ts";
import { norwegian } from "../../taskpane/i18n/work/norwegian.ts";
import { polish } from "../../taskpane/i18n/work/polish.ts";
import { closePanes, openPane } from "./support/render-pane.tsx";
import { contactOf, known } from "./support/samples.ts";

afterEach(closePanes);

const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g))].toSorted();

describe.each([
  ["de", german],
  ["pl", polish],
  ["nb", norwegian],
])("the texts for enrolling, emails and tasks in %s", (_language, messages) => {
  it("have the same keys as English, in the same order", () => {
    expect(Object.keys(messages)).toEqual(Object.keys(english));
  });

  it("fill in what the English ones fill in, and leave nothing empty", () => {
    for (const [key, text] of Object.entries(messages)) {
      expect(text.trim()).not.toBe("");
      expect([key, placeholders(text)]).toEqual([key, placeholders(english[key as keyof typeof english])]);
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
