/** Where the keyboard focus goes when it leaves the add-in's page. */
export type FocusExit = "next" | "previous" | "outlook";

const exits = new Map<number, FocusExit>([
  [13, "next"], // Tab on the last element
  [14, "previous"], // Shift+Tab on the first
  [15, "outlook"], // Esc
  [5, "outlook"], // Ctrl+F6
  [6, "outlook"],
  [17, "next"], // nothing there to focus
  [18, "previous"],
]);

/**
 * office.js takes the Tab key away from the browser and moves the focus itself; at the ends of the page, and on
 * Esc, it asks its host (`ContextActivationManager_notifyHost`) to go on. Null: the notice is about something else.
 */
export function focusExit(notice: unknown): FocusExit | null {
  const action: unknown = Array.isArray(notice) ? notice[1] : undefined;
  return typeof action === "number" ? (exits.get(action) ?? null) : null;
}
