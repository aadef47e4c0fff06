import type { Page } from "@playwright/test";
import { expect, test } from "./support/connect-fixtures.ts";
import { maya, omar } from "./support/fixtures.ts";

/** Everything that the page asks of our service, as its proxies would see it. */
function listen(page: Page, origin: string): string[] {
  const asked: string[] = [];
  page.on("request", (request) => {
    const { href } = new URL(request.url());
    if (href.startsWith(origin)) asked.push(`${request.method()} ${href.slice(origin.length).split("#")[0]}`);
  });
  return asked;
}

const begin = (page: Page) => page.getByRole("button", { name: "Sign in with Microsoft" });
const title = (page: Page) => page.getByRole("heading", { level: 1 });

test.describe("connecting a mailbox on the page for everybody", () => {
  test.beforeEach(({ microsoft, context }) => microsoft.showSignIn(context));

  test("a refusal is told, and another browser tab cannot finish what this one began", async ({
    microsoft: { trial, mailboxesOfMaya },
    page,
    context,
  }) => {
    await page.goto(`${trial.origin}/connect/microsoft`);
    await begin(page).click();
    await page.getByRole("link", { name: "No" }).click();
    await expect(page.getByText("You did not agree that Sales Tools may use your mailbox.")).toBeVisible();

    await page.goto(`${trial.origin}/connect/microsoft`);
    await begin(page).click();
    await expect(page).toHaveTitle("Sign in");
    const other = await context.newPage();
    await other.goto(page.url());
    await other.getByRole("link", { name: "Maya" }).click();
    await expect(title(other)).toHaveText("Your inbox was not connected");
    expect(await mailboxesOfMaya()).toEqual([]);
  });

  test("a click, a sign-in, and the mailbox is connected: no cookie, nothing secret in an address", async ({
    microsoft: { trial, mailboxesOfMaya },
    page,
    context,
  }) => {
    const asked = listen(page, trial.origin);
    await page.goto(`${trial.origin}/connect/microsoft`);
    await expect(page.getByText("This page needs JavaScript.")).toHaveCount(0);
    await begin(page).click();
    await page.getByRole("link", { name: "Maya" }).click();
    await expect(title(page)).toHaveText("Your inbox is connected");
    await expect(page.getByText("maya@m365.example")).toBeVisible();
    expect(page.url()).toBe(`${trial.origin}/connect/microsoft/finish`);
    expect(await mailboxesOfMaya()).toEqual(["maya@m365.example"]);
    expect(asked).toEqual([
      "GET /connect/microsoft",
      "GET /taskpane/connect.js",
      "POST /connect/microsoft",
      "GET /connect/microsoft/callback",
      "GET /taskpane/connect.js",
      "POST /connect/microsoft/finish",
    ]);
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => [sessionStorage.length, localStorage.length])).toEqual([0, 0]);
    // Who goes back finds where they were, ours or Microsoft's, and nothing of the answer.
    await page.goBack();
    await expect(begin(page).or(page.getByRole("link", { name: "Maya" }))).toBeVisible();
  });

  test("says what it needs to a browser without scripts", async ({ microsoft: { trial }, browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, ignoreHTTPSErrors: true });
    const page = await context.newPage();
    for (const path of ["/connect/microsoft", "/connect/microsoft/callback"]) {
      await page.goto(trial.origin + path);
      await expect(page.getByText("This page needs JavaScript.")).toBeVisible();
      await expect(begin(page)).toBeHidden();
    }
    await context.close();
  });

  test("says so when our service cannot be reached, and may be tried again", async ({
    microsoft: { trial },
    page,
  }) => {
    await page.goto(`${trial.origin}/connect/microsoft`);
    await page.route(`${trial.origin}/connect/microsoft`, (route) => route.abort());
    await begin(page).click();
    await expect(page.getByRole("alert")).toHaveText("That did not work just now. Try again in a minute.");
    await page.unroute(`${trial.origin}/connect/microsoft`);
    await begin(page).click();
    await expect(page).toHaveTitle("Sign in");
  });
});

test("a rep whose inbox is disconnected connects their mailbox from the pane, and goes on", async ({
  microsoft: { trial, showSignIn },
  outlook,
  context,
}) => {
  await showSignIn(context);
  const client = trial.clientFor(maya);
  for (const { id } of (await client.listInboxes()).items) await client.disconnectInbox(id);
  await outlook.open({ to: omar, pane: "open" });
  const { pane } = outlook;
  await pane.getByRole("button", { name: "View contact" }).click();
  await pane.getByRole("button", { name: "Enroll in sequence" }).click();
  await expect(pane.getByLabel("Send from")).toHaveValue(/./);
  await expect(pane.getByText(/connect it yourself/)).toBeVisible();

  const opened = context.waitForEvent("page");
  await pane.getByRole("link", { name: "Connect my mailbox" }).click();
  const page = await opened;
  await begin(page).click();
  await page.getByRole("link", { name: "Maya" }).click();
  await expect(title(page)).toHaveText("Your inbox is connected");
  await page.close();

  await pane.getByRole("button", { name: "I have connected it" }).click();
  const chosen = pane.getByLabel("Send from").locator("option:checked");
  await expect(chosen).toHaveText(/^maya@m365\.example/);
  await expect(pane.getByRole("link", { name: "Connect my mailbox" })).toHaveCount(0);
});
