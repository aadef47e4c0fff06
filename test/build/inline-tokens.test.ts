import { tokens } from "@fluentui/react-components";
import inlineTokens from "../../scripts/inline-tokens-loader.mjs";

test("every token of Fluent becomes exactly the text it stands for", () => {
  const names = Object.entries(tokens);
  expect(names.length).toBeGreaterThan(300);
  for (const [name, text] of names) {
    const written = inlineTokens(`tokens.${name}`);
    expect([`"${text}"`, `tokens.${name}`]).toContain(written);
  }
  expect(inlineTokens("tokens.colorBrandBackground")).toBe('"var(--colorBrandBackground)"');
});

test("tokens are written out as texts, alone and inside templates", () => {
  const source = "const a = { color: tokens.colorBrandBackground, border: `1px solid ${tokens.colorX}` };";
  expect(inlineTokens(source)).toBe(
    'const a = { color: "var(--colorBrandBackground)", border: `1px solid ${"var(--colorX)"}` };',
  );
});
