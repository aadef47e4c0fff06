import { anna, expect, test } from "./support/fixtures.ts";

const languages = [
  { locale: "en-US", ribbon: "Sales Tools", view: "View contact", unenroll: "Unenroll from sequence" },
  { locale: "de-DE", ribbon: "Vertriebstools", view: "Kontakt anzeigen", unenroll: "Von Sequenz abmelden" },
  {
    locale: "pl-PL",
    ribbon: "Narzędzia sprzedaży",
    view: "Wyświetl kontakt",
    unenroll: "Wyrejestruj z sekwencji",
  },
  { locale: "nb-NO", ribbon: "Salgsverktøy", view: "Vis kontakt", unenroll: "Avregistrer fra sekvens" },
];

for (const { locale, ribbon, view, unenroll } of languages) {
  test(`S-049…S-053 the walk in ${locale}`, async ({ outlook }) => {
    await outlook.open({ mode: "compose", to: anna, locale });
    await outlook.page.getByRole("button", { name: ribbon, exact: true }).first().click();
    await expect(outlook.page.locator("aside iframe")).toHaveAttribute("title", ribbon);
    await outlook.pane.getByRole("button", { name: view }).click();
    await outlook.pane.getByRole("button", { name: unenroll }).click();
    await expect.poll(async () => (await outlook.enrollmentOf(anna)).state).toBe("unenrolled");
    await expect(outlook.pane.locator("html")).toHaveAttribute("lang", new RegExp(locale.slice(0, 2)));
  });
}
