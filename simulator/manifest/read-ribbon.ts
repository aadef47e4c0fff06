import type { ManifestIcon, RibbonAction, RibbonButton, RibbonGroup, RibbonMenu } from "./manifest-model.ts";
import { childrenNamed, descendant, referredText, textOf, type Resources } from "./manifest-xml.ts";

export function readRibbonGroup(group: Element, resources: Resources): RibbonGroup {
  return {
    id: group.getAttribute("id") ?? "",
    label: referredText(group, resources, "Label"),
    controls: childrenNamed(group, "Control").map((control) =>
      control.getAttribute("xsi:type") === "Menu"
        ? readMenu(control, resources)
        : readButton(control, resources),
    ),
  };
}

function readMenu(menu: Element, resources: Resources): RibbonMenu {
  const items = childrenNamed(descendant(menu, "Items"), "Item");
  return {
    kind: "menu",
    ...readFace(menu, resources),
    items: items.map((item) => readButton(item, resources)),
  };
}

function readButton(button: Element, resources: Resources): RibbonButton {
  return { kind: "button", ...readFace(button, resources), action: readAction(button, resources) };
}

function readFace(control: Element, resources: Resources): Omit<RibbonButton, "kind" | "action"> {
  return {
    id: control.getAttribute("id") ?? "",
    label: referredText(control, resources, "Label"),
    tipTitle: referredText(control, resources, "Supertip", "Title"),
    tipText: referredText(control, resources, "Supertip", "Description"),
    icons: childrenNamed(descendant(control, "Icon"), "Image").map((image): ManifestIcon => ({
      size: Number(image.getAttribute("size")),
      url: resources(image.getAttribute("resid") ?? ""),
    })),
  };
}

function readAction(button: Element, resources: Resources): RibbonAction {
  const action = descendant(button, "Action");
  if (action?.getAttribute("xsi:type") === "ShowTaskpane") {
    return {
      kind: "show-pane",
      sourceLocation: referredText(action, resources, "SourceLocation"),
      supportsPinning: textOf(action, "SupportsPinning") === "true",
    };
  }
  if (!action) throw new Error(`The manifest's control "${button.getAttribute("id")}" has no action.`);
  return { kind: "run-function", functionName: textOf(action, "FunctionName") };
}
