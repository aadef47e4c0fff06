import { permissionLevels, type Permission } from "../host/initial-data.ts";
import type { LocalizedText, Manifest, RibbonGroup } from "./manifest-model.ts";
import { readRibbonGroup } from "./read-ribbon.ts";
import { childrenNamed, descendant, textOf, type Resources } from "./manifest-xml.ts";

/**
 * Reads a mail add-in's manifest: the newest VersionOverrides in it decide the ribbon. Throws with one sentence
 * when the text is no manifest or names a resource that it does not hold.
 */
export function readManifest(xml: string): Manifest {
  const document = new DOMParser().parseFromString(xml, "text/xml");
  const root = document.documentElement;
  if (root.localName !== "OfficeApp") throw new Error("The manifest is not an OfficeApp document.");
  const overrides = newestOverrides(root);
  const resources = readResources(overrides);
  const form = descendant(overrides, "Hosts", "Host", "DesktopFormFactor");
  const functionFile = form && descendant(form, "FunctionFile");
  return {
    id: textOf(root, "Id"),
    displayName: readText(root, "DisplayName"),
    iconUrl: readText(root, "IconUrl"),
    permission: readPermission(root),
    appDomains: childrenNamed(descendant(root, "AppDomains"), "AppDomain").map(
      (domain) => domain.textContent,
    ),
    functionFile: functionFile ? resources(functionFile.getAttribute("resid") ?? "") : null,
    surfaces: {
      read: readSurface(form, "MessageReadCommandSurface", resources),
      compose: readSurface(form, "MessageComposeCommandSurface", resources),
    },
  };
}

/** Version 1.1 stands inside 1.0. */
function newestOverrides(root: Element): Element {
  const outer = descendant(root, "VersionOverrides");
  if (!outer) throw new Error("The manifest has no VersionOverrides, so it puts nothing on the ribbon.");
  return descendant(outer, "VersionOverrides") ?? outer;
}

function readPermission(root: Element): Permission {
  const written = textOf(root, "Permissions");
  return written in permissionLevels ? (written as Permission) : "Restricted";
}

function readSurface(form: Element | null, name: string, resources: Resources): RibbonGroup[] {
  const points = childrenNamed(form, "ExtensionPoint").filter(
    (point) => point.getAttribute("xsi:type") === name,
  );
  return points
    .flatMap((point) => childrenNamed(descendant(point, "OfficeTab"), "Group"))
    .map((group) => readRibbonGroup(group, resources));
}

function readResources(overrides: Element): Resources {
  const byId = new Map<string, LocalizedText>();
  const section = descendant(overrides, "Resources");
  for (const list of section ? [...section.children] : []) {
    for (const entry of list.children) byId.set(entry.getAttribute("id") ?? "", readValue(entry));
  }
  return (id) => {
    const text = byId.get(id);
    if (!text) throw new Error(`The manifest has no resource "${id}".`);
    return text;
  };
}

function readText(root: Element, name: string): LocalizedText {
  const element = descendant(root, name);
  return element ? readValue(element) : { defaultValue: "", byLocale: new Map() };
}

function readValue(element: Element): LocalizedText {
  const overrides = childrenNamed(element, "Override").map(
    (override) =>
      [override.getAttribute("Locale")?.toLowerCase() ?? "", override.getAttribute("Value") ?? ""] as const,
  );
  return { defaultValue: element.getAttribute("DefaultValue") ?? "", byLocale: new Map(overrides) };
}
