import { readFileSync } from "node:fs";
import path from "node:path";
import { createDarkTheme, createLightTheme } from "@fluentui/react-components";
import { makeStyles, mergeClasses } from "../../taskpane/styles/make-styles.ts";
import { fjord } from "../../taskpane/styles/brand.ts";
import { themes } from "../../taskpane/styles/theme.ts";
import { tokens } from "../../taskpane/styles/tokens.ts";

describe.each([
  ["light", themes.light, createLightTheme(fjord)],
  ["dark", themes.dark, createDarkTheme(fjord)],
])("the %s theme", (_name, own, fluent) => {
  it("is what Fluent makes of our brand colours", () => {
    expect(fluent).toMatchObject(own);
  });

  it("has every token that our styles and Fluent's provider use", () => {
    const provider = path.join(
      path.dirname(require.resolve("@fluentui/react-provider/package.json")),
      "lib/components/FluentProvider/useFluentProviderStyles.styles.js",
    );
    const used = [...readFileSync(provider, "utf8").matchAll(/var\(--(\w+)/g)].map((match) => match[1]);
    expect(used.length).toBeGreaterThan(0);
    const wanted = [...Object.keys(tokens), ...used];
    expect(wanted.filter((token) => token === undefined || !(token in own))).toEqual([]);
  });
});

describe("makeStyles", () => {
  it("writes declarations, nested selectors, conditions and keyframes", () => {
    const styles = makeStyles({
      box: {
        paddingTop: "4px",
        ":hover": { color: "red" },
        "@media (forced-colors: active)": { color: "blue" },
      },
      turning: { animationName: { from: { opacity: 1 }, to: { opacity: 0 } } },
    })();
    const text = document.head.lastElementChild?.textContent ?? "";
    expect(text).toContain(`.${styles.box}{padding-top:4px;}`);
    expect(text).toContain(`.${styles.box}:hover{color:red;}`);
    expect(text).toContain(`@media (forced-colors: active){.${styles.box}{color:blue;}}`);
    expect(text).toMatch(
      /@keyframes (turn-\d+)\{from\{opacity:1;\}to\{opacity:0;\}\}.*|animation-name:turn-\d+;/,
    );
    expect(mergeClasses(styles.box, false, undefined, styles.turning)).toBe(
      `${styles.box} ${styles.turning}`,
    );
  });
});
