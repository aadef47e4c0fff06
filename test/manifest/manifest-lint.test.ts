import { changed, manifest, validate } from "./validate.ts";

/** Each row breaks the manifest in one way; the rule that must say so, and a part of what it says. */
const broken: [rule: string, says: string, manifest: string][] = [
  ["resource-missing", 'no resource "Nowhere.Url"', changed('resid="Commands.Url"', 'resid="Nowhere.Url"')],
  [
    "resource-unused",
    'nothing uses resource "Extra.Url"',
    changed("<bt:Urls>", '<bt:Urls><bt:Url id="Extra.Url" DefaultValue="https://localhost:3000/x" />'),
  ],
  [
    "resource-twice",
    '"Commands.Url" stands twice',
    changed("<bt:Urls>", '<bt:Urls><bt:Url id="Commands.Url" DefaultValue="https://localhost:3000/x" />'),
  ],
  [
    "resource-id-length",
    "longer than 32",
    manifest.replaceAll("Commands.Url", "Commands.Url.With.A.Name.Beyond.32"),
  ],
  ["id-twice", 'group "readGroup"', changed('id="composeGroup"', 'id="readGroup"')],
  [
    "id-twice",
    'control "readOpenPaneButton"',
    changed('id="composeOpenPaneButton"', 'id="readOpenPaneButton"'),
  ],
  [
    "id-twice",
    'control "readSequencesMenu"',
    changed('Item id="readUnenrollRecipients"', 'Item id="readSequencesMenu"'),
  ],
  [
    "https-only",
    "http://localhost:3000/commands",
    changed("https://localhost:3000/commands", "http://localhost:3000/commands"),
  ],
  [
    "origin",
    "https://elsewhere.example/commands",
    changed("https://localhost:3000/commands", "https://elsewhere.example/commands"),
  ],
  ["icon-sizes", "no image of 80 px", changed(/<bt:Image size="80" resid="Icon.80" \/>/, "")],
  ["icon-file", "no PNG for", changed("assets/icon-64.png", "assets/icon-63.png")],
  [
    "icon-pixels",
    "has 32x32 px, not 16",
    changed(
      'id="Icon.16" DefaultValue="https://localhost:3000/assets/icon-16.png"',
      'id="Icon.16" DefaultValue="https://localhost:3000/assets/icon-32.png"',
    ),
  ],
  [
    "text-length",
    "longer than 125",
    changed('DefaultValue="Sequences"', `DefaultValue="${"x".repeat(126)}"`),
  ],
  ["text-length", "longer than 250", changed('DefaultValue="See who', `DefaultValue="${"x".repeat(250)}`)],
  ["locale-missing", "no text for nb-NO", changed(/<bt:Override Locale="nb-NO" Value="Sekvenser" \/>/, "")],
  ["locale-missing", "no text for pl-PL", changed(/<Override Locale="pl-PL" Value="Narz[^/]*\/>/, "")],
  ["version", '"1.0.0.0.0" is not', changed("<Version>0.1.0.0", "<Version>1.0.0.0.0")],
];

describe("the manifest's lint", () => {
  const findings = validate([...broken.map(([, , text]) => text), manifest]);

  test.each(broken.map((row, index) => ({ rule: row[0], says: row[1], index })))(
    "$rule: $says",
    ({ rule, says, index }) => {
      expect(findings[index]).toContainEqual(expect.stringMatching(new RegExp(`^${rule}: .*`)));
      expect(findings[index]?.join("\n")).toContain(says);
    },
  );

  test("has nothing against the project's own manifest", () => {
    expect(findings.at(-1)).toEqual([]);
  });

  test("does not let localhost into a production manifest", () => {
    const moved = manifest.replaceAll("https://localhost:3000", "https://addin.contoso.com");
    const [asItStands, rewritten] = validate([manifest, moved], ["--production"]);
    expect(asItStands).toContainEqual(expect.stringMatching(/^localhost: https:\/\/localhost:3000/));
    expect(rewritten).toEqual([]);
  });
});
