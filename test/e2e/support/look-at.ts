import { AxeBuilder } from "@axe-core/playwright";
import { mkdirSync } from "node:fs";
import { expect, type SimulatedOutlook } from "./fixtures.ts";

/** WCAG 2.2 AA, as far as a program can tell. */
export async function expectAccessible({ page }: SimulatedOutlook): Promise<void> {
  const results = await new AxeBuilder({ page })
    .include(["aside iframe", "body"])
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  const found = results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`,
  );
  expect(found).toEqual([]);
}

/** WCAG 1.4.10: nothing has to be scrolled in two directions. */
export async function expectNoHorizontalScroll({ pane }: SimulatedOutlook): Promise<void> {
  const tooWide = await pane.locator("html").evaluate((root) => root.scrollWidth - root.clientWidth);
  expect(tooWide).toBeLessThanOrEqual(0);
}

/** Kept beside the report when SCREENSHOTS names a folder: states are to be looked at, not only tested. */
export async function takePicture({ page }: SimulatedOutlook, name: string): Promise<void> {
  const folder = process.env["SCREENSHOTS"];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png` });
}
