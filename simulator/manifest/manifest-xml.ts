import type { LocalizedText } from "./manifest-model.ts";

/** Looks a resource up by its `resid`; throws when the manifest does not hold it. */
export type Resources = (id: string) => LocalizedText;

/** Direct children by local name: manifests mix several namespace prefixes. */
export function childrenNamed(parent: Element | null, name: string): Element[] {
  return parent ? [...parent.children].filter((child) => child.localName === name) : [];
}

/** Follows a path of first children; null when a step is missing. */
export function descendant(parent: Element, ...path: string[]): Element | null {
  let element: Element | null = parent;
  for (const name of path) element = childrenNamed(element, name)[0] ?? null;
  return element;
}

export function textOf(parent: Element, ...path: string[]): string {
  return descendant(parent, ...path)?.textContent.trim() ?? "";
}

/** The text that an element refers to by `resid`. */
export function referredText(parent: Element, resources: Resources, ...path: string[]): LocalizedText {
  const element = descendant(parent, ...path);
  if (!element) return { defaultValue: "", byLocale: new Map() };
  return resources(element.getAttribute("resid") ?? "");
}
