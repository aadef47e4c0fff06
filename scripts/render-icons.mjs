// Renders assets/icon.svg to the PNG sizes that Outlook asks for. Run by hand after the drawing has changed.
import "./require-node.mjs";
import { readFileSync } from "node:fs";
import path from "node:path";
import { findBrowser } from "./find-browser.mjs";

const sizes = [16, 20, 24, 25, 32, 40, 48, 64, 80, 128];
const assets = path.join(path.dirname(import.meta.dirname), "assets");

async function main() {
  const { chromium } = await import("@playwright/test");
  const { executablePath, args, env } = findBrowser();
  const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
  const svg = readFileSync(path.join(assets, "icon.svg"), "utf8");
  for (const size of sizes) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>*{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
    await page.screenshot({ path: path.join(assets, `icon-${size}.png`), omitBackground: true });
    await page.close();
  }
  await browser.close();
  console.log(`Rendered ${sizes.length} icons into assets`);
}

main().catch((error) => {
  console.error(`Icons not rendered: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
});
