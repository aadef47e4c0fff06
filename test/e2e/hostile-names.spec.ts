import { expect, test } from "./support/fixtures.ts";

const address = "stranger@unheard.example";
const script = "<script>document.title='owned'</script>";

test("names from elsewhere are text, and turned writing turns nothing beside it", async ({
  outlook,
  service,
}) => {
  await service.createContact({
    address,
    givenName: "<img src=x onerror=\"document.title='owned'\">",
    familyName: "\u202Egnihtyna",
    jobTitle: "<b>Chief</b>",
    companyName: script,
  });
  await outlook.open({ mode: "compose", to: address, pane: "open" });
  await outlook.pane.getByRole("button", { name: "View contact" }).click();
  await expect(outlook.pane.getByText(script)).toBeVisible();
  const name = outlook.pane.getByText("<img src=x").first();
  await expect(name).toBeVisible();
  await expect(outlook.pane.locator("img[src=x]")).toHaveCount(0);
  await expect(outlook.page).not.toHaveTitle("owned");
  expect(await name.evaluate((element) => element.closest("bdi, [dir=auto]") !== null)).toBe(true);
});
