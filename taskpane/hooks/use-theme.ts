import { useSyncExternalStore } from "react";
import type { Outlook } from "../outlook/outlook-types.ts";

/** Outlook's theme, followed while it changes. */
export function useTheme(outlook: Pick<Outlook, "theme" | "onThemeChanged">): "light" | "dark" {
  return useSyncExternalStore(
    (listener) => outlook.onThemeChanged(listener),
    () => outlook.theme(),
  );
}
