import type { Permission } from "../host/initial-data.ts";

export type SurfaceName = "read" | "compose";

/** A text with its overrides by locale. */
export interface LocalizedText {
  defaultValue: string;
  byLocale: ReadonlyMap<string, string>;
}

export interface ManifestIcon {
  size: number;
  url: LocalizedText;
}

export type RibbonAction =
  | { kind: "show-pane"; sourceLocation: LocalizedText; supportsPinning: boolean }
  | { kind: "run-function"; functionName: string };

/** A button, or a menu's entry. */
export interface RibbonButton {
  kind: "button";
  id: string;
  label: LocalizedText;
  tipTitle: LocalizedText;
  tipText: LocalizedText;
  icons: readonly ManifestIcon[];
  action: RibbonAction;
}

export interface RibbonMenu extends Omit<RibbonButton, "kind" | "action"> {
  kind: "menu";
  items: readonly RibbonButton[];
}

export interface RibbonGroup {
  id: string;
  label: LocalizedText;
  controls: readonly (RibbonButton | RibbonMenu)[];
}

/** As much of a mail add-in's manifest as Outlook's ribbon and panes need. */
export interface Manifest {
  id: string;
  displayName: LocalizedText;
  iconUrl: LocalizedText;
  permission: Permission;
  appDomains: readonly string[];
  functionFile: LocalizedText | null;
  surfaces: Readonly<Record<SurfaceName, readonly RibbonGroup[]>>;
}

/**
 * The text for a locale: its own, else another one of the same language, else the default. The first two letters
 * of `nb-NO` and `no-NO` differ, so a Norwegian override must be written for `nb-NO` itself.
 */
export function inLocale(text: LocalizedText, locale: string): string {
  const exact = text.byLocale.get(locale.toLowerCase());
  if (exact !== undefined) return exact;
  const language = locale.split("-")[0]?.toLowerCase() ?? "";
  const related = [...text.byLocale].find(([other]) => other.split("-")[0] === language);
  return related?.[1] ?? text.defaultValue;
}

/** All buttons of a surface, those in menus included, in ribbon order. */
export function buttonsOf(groups: readonly RibbonGroup[]): RibbonButton[] {
  return groups
    .flatMap((group) => group.controls)
    .flatMap((control) => (control.kind === "menu" ? control.items : [control]));
}

/** The icon that fills `pixels` without being blown up, or the largest there is. */
export function iconFor(icons: readonly ManifestIcon[], pixels: number): ManifestIcon | undefined {
  const bySize = icons.toSorted((one, other) => one.size - other.size);
  return bySize.find((icon) => icon.size >= pixels) ?? bySize.at(-1);
}
