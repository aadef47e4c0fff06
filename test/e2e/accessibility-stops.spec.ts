import { letHappen, watch } from "./support/contact-acts.ts";
import { expect, test, type SimulatedOutlook } from "./support/fixtures.ts";
import { expectAccessible, expectNoHorizontalScroll, takePicture } from "./support/look-at.ts";

interface State {
  name: string;
  /** What the contact does, in the words of the simulated Outlook. */
  act: string;
  /** What the pane shows then. */
  shows: RegExp;
  /** What is opened before it is looked at. */
  open?: (outlook: SimulatedOutlook) => Promise<void>;
}

const press =
  (name: string) =>
  async ({ pane }: SimulatedOutlook) =>
    pane.getByRole("button", { name }).click();

const states: State[] = [
  {
    name: "answered",
    act: "answers",
    shows: /Replied to an email/,
    open: press("How we know"),
  },
  {
    name: "disputed",
    act: "answers from another address of theirs",
    shows: /Replied from another address/,
    open: async (outlook) => {
      await press("That was wrong: re-enroll")(outlook);
      await expect(outlook.pane.getByRole("button", { name: "Re-enroll", exact: true })).toBeVisible();
    },
  },
  { name: "bounced-now", act: "has no mailbox any more (hard bounce)", shows: /could not be delivered/ },
  { name: "opted-out-now", act: "opts out by the link", shows: /Opted out of emails: cannot/ },
  {
    name: "away-now",
    act: "is out of office",
    shows: /Assumed: their automatic reply names no day/,
    open: press("How we know"),
  },
  { name: "doubt", act: "writes something unclear", shows: /Is this an answer from/ },
  { name: "own-mail", act: "gets an email that you write by hand", shows: /yourself/ },
];

for (const theme of ["light", "dark"]) {
  test.describe(`WCAG 2.2 AA, ${theme}, pane of 320 px`, () => {
    test.use({ viewport: { width: 1280, height: 1000 } });
    for (const { name, act, shows, open } of states) {
      test(name, async ({ outlook, trial, service }) => {
        await watch({ outlook, trial, service }, { settings: { theme, width: "320" } });
        await letHappen(outlook, act);
        await expect(outlook.pane.getByText(shows).first()).toBeVisible();
        await open?.(outlook);
        await expectNoHorizontalScroll(outlook);
        await expectAccessible(outlook);
        await takePicture(outlook, `${name}-${theme}`);
      });
    }
  });
}

const languages = [
  ["de-DE", /^Ist das eine Antwort von Omar Haddad/, "Keine Antwort: fortsetzen"],
  ["pl-PL", /^Czy to odpowiedź od: Omar Haddad/, "To nie odpowiedź: kontynuuj"],
  ["nb-NO", /^Er dette et svar fra Omar Haddad/, "Ikke et svar: fortsett"],
] as const;

for (const [locale, title, goOn] of languages) {
  test(`a doubt in ${locale}, decided with the keyboard alone`, async ({ outlook, trial, service }) => {
    await watch({ outlook, trial, service }, { settings: { locale, width: "320" } });
    await letHappen(outlook, "writes something unclear");
    const card = outlook.pane.getByRole("region", { name: title });
    await expect(card).toBeVisible();
    await expectNoHorizontalScroll(outlook);
    await takePicture(outlook, `doubt-${locale}`);
    await card.getByRole("button", { name: goOn }).focus();
    await outlook.page.keyboard.press("Enter");
    await expect(card).toHaveCount(0);
    await expect(outlook.pane.locator("[role=group]:focus")).toBeVisible();
  });
}
