import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { buttonsOf, iconFor, inLocale } from "../../simulator/manifest/manifest-model.ts";
import { readManifest } from "../../simulator/manifest/read-manifest.ts";

const text = (defaultValue: string, overrides: Record<string, string>) => ({
  defaultValue,
  byLocale: new Map(Object.entries(overrides)),
});

function manifestWith(controls: string, resources = ""): string {
  return `<OfficeApp xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bt="urn:bt">
    <Id>an-id</Id><DisplayName DefaultValue="Tools"><Override Locale="de-DE" Value="Werkzeuge"/></DisplayName>
    <AppDomains><AppDomain>https://login.example</AppDomain></AppDomains><Permissions>ReadItem</Permissions>
    <VersionOverrides><VersionOverrides><Hosts><Host><DesktopFormFactor>
      <FunctionFile resid="Commands"/>
      <ExtensionPoint xsi:type="MessageComposeCommandSurface"><OfficeTab id="TabDefault">
        <Group id="g"><Label resid="Label"/>${controls}</Group></OfficeTab></ExtensionPoint>
    </DesktopFormFactor></Host></Hosts><Resources>
      <bt:Images><bt:Image id="Icon" DefaultValue="https://x.example/icon.png"/></bt:Images>
      <bt:Urls><bt:Url id="Commands" DefaultValue="https://x.example/commands.html"/>
        <bt:Url id="Pane" DefaultValue="https://x.example/pane.html"/></bt:Urls>
      <bt:ShortStrings><bt:String id="Label" DefaultValue="Sales">
        <bt:Override Locale="nb-NO" Value="Salg"/></bt:String>${resources}</bt:ShortStrings>
    </Resources></VersionOverrides></VersionOverrides></OfficeApp>`;
}

const paneButton = `<Control xsi:type="Button" id="open"><Label resid="Label"/>
  <Supertip><Title resid="Label"/><Description resid="Label"/></Supertip>
  <Icon><bt:Image size="16" resid="Icon"/></Icon>
  <Action xsi:type="ShowTaskpane"><SourceLocation resid="Pane"/><SupportsPinning>true</SupportsPinning></Action>
</Control>`;
const menu = `<Control xsi:type="Menu" id="menu"><Label resid="Label"/><Items><Item id="run"><Label resid="Label"/>
  <Action xsi:type="ExecuteFunction"><FunctionName>doIt</FunctionName></Action></Item></Items></Control>`;

describe("the ribbon, read from a manifest", () => {
  it("has the groups, buttons and menus of each surface", () => {
    const { surfaces, permission, appDomains, id } = readManifest(manifestWith(paneButton + menu));
    expect({ permission, appDomains, id }).toEqual({
      permission: "ReadItem",
      appDomains: ["https://login.example"],
      id: "an-id",
    });
    expect(surfaces.read).toEqual([]);
    expect(surfaces.compose[0]?.controls.map(({ kind, id }) => [kind, id])).toEqual([
      ["button", "open"],
      ["menu", "menu"],
    ]);
    const [open, run] = buttonsOf(surfaces.compose);
    expect(open?.action).toMatchObject({ kind: "show-pane", supportsPinning: true });
    expect(run?.action).toEqual({ kind: "run-function", functionName: "doIt" });
  });

  it("offers no pin where the manifest has none", () => {
    const unpinnable = paneButton.replace("<SupportsPinning>true</SupportsPinning>", "");
    const [open] = buttonsOf(readManifest(manifestWith(unpinnable)).surfaces.compose);
    expect(open?.action).toMatchObject({ supportsPinning: false });
  });

  it("names the resource that is missing", () => {
    const broken = paneButton.replace('resid="Pane"', 'resid="Gone"');
    expect(() => readManifest(manifestWith(broken))).toThrow('The manifest has no resource "Gone".');
  });

  it.each([["<html></html>"], ["no xml at all"], ["<OfficeApp></OfficeApp>"]])("refuses %s", (xml) => {
    expect(() => readManifest(xml)).toThrow(/manifest/u);
  });

  it("shows the project's own add-in in read and compose, pinnable, in four languages (S-049, S-050)", () => {
    const manifest = readManifest(readFileSync("manifest.xml", "utf8"));
    for (const groups of [manifest.surfaces.read, manifest.surfaces.compose]) {
      const buttons = buttonsOf(groups);
      const pane = buttons.find((button) => button.action.kind === "show-pane");
      expect(pane?.action).toMatchObject({ supportsPinning: true });
      expect(buttons.some((button) => button.action.kind === "run-function")).toBe(true);
    }
    const names = ["en-US", "de-DE", "pl-PL", "nb-NO"].map((locale) =>
      inLocale(manifest.displayName, locale),
    );
    expect(new Set(names).size).toBe(4);
  });
});

describe("texts of a manifest", () => {
  const label = text("Sales", { "de-de": "Vertrieb", "de-at": "Verkauf" });

  it.each([
    ["de-DE", "Vertrieb"],
    ["de-AT", "Verkauf"],
    ["de-CH", "Vertrieb"],
    ["pl-PL", "Sales"],
  ])("in %s: %s", (locale, expected) => {
    expect(inLocale(label, locale)).toBe(expected);
  });
});

describe("icons of a manifest", () => {
  const icons = [80, 16, 32].map((size) => ({ size, url: text(`icon-${size}`, {}) }));

  it.each([
    [16, 16],
    [20, 32],
    [96, 80],
  ])("for %d pixels: %d", (pixels, expected) => {
    expect(iconFor(icons, pixels)?.size).toBe(expected);
  });

  it("may be missing", () => expect(iconFor([], 16)).toBeUndefined());
});
