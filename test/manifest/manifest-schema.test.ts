import { changed, manifest, validate } from "./validate.ts";

const broken: [what: string, manifest: string][] = [
  ["an element out of order", changed(/(<Id>.*<\/Id>)\s*(<Version>.*<\/Version>)/, "$2$1")],
  [
    "the function file behind a command surface",
    changed(/(<FunctionFile [^>]*>)([\s\S]*?<\/ExtensionPoint>)/, "$2$1"),
  ],
  ["an id that is no GUID", changed(/<Id>.*<\/Id>/, "<Id>sales-tools</Id>")],
  ["an unknown permission", changed("ReadItem", "ReadEverything")],
  ["a control without an icon", changed(/<Icon>[\s\S]*?<\/Icon>/, "")],
  ["a pin that is neither true nor false", changed("<SupportsPinning>true", "<SupportsPinning>always")],
  ["an unknown command surface", changed("MessageReadCommandSurface", "MessageDreamCommandSurface")],
  ["no activation rule", changed(/<Rule [\s\S]*<\/Rule>/, "")],
  ["XML that is not well formed", changed("</OfficeApp>", "")],
];

describe("Microsoft's schema", () => {
  const findings = validate([...broken.map(([, text]) => text), manifest]);

  test.each(broken.map(([what], index) => ({ what, index })))("refuses $what", ({ index }) => {
    expect(findings[index]).toContainEqual(expect.stringMatching(/^schema: /));
  });

  test("accepts the project's own manifest", () => {
    expect(findings.at(-1)).toEqual([]);
  });
});
