import { anna, expect, greta, omar, test, tomas, yuki, type SimulatedOutlook } from "./support/fixtures.ts";
import { expectAccessible, expectNoHorizontalScroll, takePicture } from "./support/look-at.ts";
import type { TrialService } from "./support/trial-service.ts";

interface State {
  name: string;
  settings: Record<string, string>;
  /** What to do until the state stands. */
  act?: (outlook: SimulatedOutlook, trial: TrialService) => Promise<void>;
  /** A text that shows when it does. */
  shows: string | RegExp;
}

const view = async ({ pane }: SimulatedOutlook) => pane.getByRole("button", { name: /View contact/ }).click();
const press = (name: string) => async (outlook: SimulatedOutlook) => {
  await view(outlook);
  await outlook.pane.getByRole("button", { name }).click();
};
const compose = (to: string) => ({ mode: "compose", to });

const states: State[] = [
  {
    name: "recipients",
    settings: compose(`${anna},${greta},${omar},${yuki},who@x.example`),
    shows: "5 recipients",
  },
  { name: "no-recipient", settings: { mode: "compose" }, shows: "No recipient yet" },
  { name: "nothing-selected", settings: { message: "none", pin: "on" }, shows: "No message selected" },
  { name: "enrolled", settings: compose(anna), act: view, shows: /currently enrolled in a sequence/ },
  { name: "paused", settings: compose(greta), act: view, shows: /that is paused/ },
  { name: "away", settings: compose("hanna.virtanen@tundra.example"), act: view, shows: /and away/ },
  { name: "not-permitted", settings: compose(yuki), act: view, shows: /Only Jonas Weber/ },
  { name: "never-enrolled", settings: compose(omar), act: view, shows: "Not in a sequence yet" },
  {
    name: "last-sequence",
    settings: compose("sofia.rossi@bluecanyon.example"),
    act: view,
    shows: "Replied to an email of the sequence",
  },
  {
    name: "opted-out",
    settings: compose("erik.dahl@quartzline.example"),
    act: view,
    shows: /Opted out of emails/,
  },
  { name: "bounced", settings: compose("carlos.mendes@quartzline.example"), act: view, shows: /came back/ },
  {
    name: "unenrolled",
    settings: compose(anna),
    act: press("Unenroll from sequence"),
    shows: /no further email/,
  },
  { name: "history", settings: compose(anna), act: press("History"), shows: /Enrolled/ },
  {
    name: "unenrolled-all",
    settings: compose(`${anna},${tomas},${yuki}`),
    act: async ({ pane }) => pane.getByRole("button", { name: "Unenroll all" }).click(),
    shows: "2 contacts unenrolled",
  },
  {
    name: "add-contact",
    settings: compose("Nora Field <nora.field@harbour.example>"),
    act: async ({ pane }) => pane.getByRole("button", { name: /Add contact/ }).click(),
    shows: "Job title",
  },
  {
    name: "sign-in",
    settings: { ...compose(anna), signin: "dialog" },
    shows: "Sign in to see your contacts",
  },
  {
    name: "unavailable",
    settings: compose(anna),
    act: async ({ pane }, trial) => {
      await trial.post("/trial/fault", { kind: "database_unavailable" });
      await pane.getByRole("button", { name: "Refresh" }).click();
    },
    shows: /not available/,
  },
];

const looks = [
  { look: "light", settings: {}, viewport: { width: 1280, height: 800 } },
  { look: "dark", settings: { theme: "dark" }, viewport: { width: 1280, height: 800 } },
];

for (const { look, settings, viewport } of looks) {
  test.describe(`WCAG 2.2 AA, ${look}, pane of 320 px`, () => {
    test.use({ viewport });
    for (const state of states) {
      test(state.name, async ({ outlook, trial }) => {
        await outlook.open({ ...state.settings, ...settings, pane: "open", width: "320" });
        await state.act?.(outlook, trial);
        await expect(outlook.pane.getByText(state.shows).first()).toBeVisible();
        await expectNoHorizontalScroll(outlook);
        await expectAccessible(outlook);
        await takePicture(outlook, `${state.name}-${look}`);
      });
    }
  });
}

test.describe("high contrast", () => {
  test.use({ contextOptions: { reducedMotion: "reduce", forcedColors: "active" } });
  test("badges, alert and buttons keep their borders", async ({ outlook }) => {
    await outlook.open({ ...compose(`${anna},${greta}`), pane: "open" });
    const badge = outlook.pane.getByText("Enrolled · step 3 of 5");
    await expect(badge).toBeVisible();
    const border = await badge.evaluate((element) => {
      for (let box: Element | null = element; box; box = box.parentElement) {
        if (getComputedStyle(box).borderTopWidth !== "0px") return getComputedStyle(box).borderTopStyle;
      }
      return "none";
    });
    expect(border).not.toBe("none");
    await takePicture(outlook, "recipients-contrast");
  });

  test("the pointer leaves a button the colours of the theme", async ({ outlook }) => {
    await outlook.open({ ...compose(anna), pane: "open" });
    await view(outlook);
    const button = outlook.pane.getByRole("button", { name: "Unenroll from sequence" });
    const colour = () => button.evaluate((element) => getComputedStyle(element).backgroundColor);
    const colourAlone = await colour();
    await button.hover();
    expect(await colour()).toBe(colourAlone);
  });
});
