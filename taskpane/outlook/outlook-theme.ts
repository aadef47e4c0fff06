import { officeCall } from "./office-call.ts";
import { supports } from "./requirement-sets.ts";
import type { Outlook } from "./outlook-types.ts";

/** Seldom changed, and the rep waits for the first answer: its way to Outlook and back can wait. */
const registerAfterMs = 1_000;

const systemPrefersDark = "(prefers-color-scheme: dark)";

/** Outlook's own theme where it tells (Mailbox 1.14), else what the system prefers, else light. */
export function followTheme(): Pick<Outlook, "theme" | "onThemeChanged"> {
  return supports("Mailbox", "1.14") && (Office.context.officeTheme as Office.OfficeTheme | undefined)
    ? outlookTheme()
    : systemTheme();
}

function outlookTheme(): Pick<Outlook, "theme" | "onThemeChanged"> {
  const subscribers = new Set<() => void>();
  let current = Office.context.officeTheme;
  let registered = false;
  const take = (theme: Office.OfficeTheme) => {
    current = theme;
    subscribers.forEach((callback) => callback());
  };
  const register = async () => {
    // The context may still hold the old theme while this runs.
    const onChange = (event: { officeTheme: Office.OfficeTheme }) => take(event.officeTheme);
    await officeCall<void>((done) =>
      Office.context.mailbox.addHandlerAsync(Office.EventType.OfficeThemeChanged, onChange, done),
    );
    if (isDark(Office.context.officeTheme) !== isDark(current)) take(Office.context.officeTheme);
  };
  const registerLater = () => {
    registered = true;
    // Refused: the theme stays as it was when the pane opened, which is no reason to fail.
    setTimeout(() => void register().catch(() => undefined), registerAfterMs);
  };
  return {
    theme: () => (isDark(current) ? "dark" : "light"),
    onThemeChanged(callback) {
      if (!registered) registerLater();
      subscribers.add(callback);
      return () => void subscribers.delete(callback);
    },
  };
}

/** Some clients leave `isDarkTheme` out; the background's brightness then tells (weights of ITU-R BT.601). */
function isDark(theme: Office.OfficeTheme): boolean {
  const told = theme.isDarkTheme as boolean | undefined;
  if (told !== undefined) return told;
  const digits = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(theme.bodyBackgroundColor);
  if (!digits) return false;
  const [red = 255, green = 255, blue = 255] = digits.slice(1).map((pair) => parseInt(pair, 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}

function systemTheme(): Pick<Outlook, "theme" | "onThemeChanged"> {
  const query = globalThis.matchMedia(systemPrefersDark);
  return {
    theme: () => (query.matches ? "dark" : "light"),
    onThemeChanged(callback) {
      query.addEventListener("change", callback);
      return () => query.removeEventListener("change", callback);
    },
  };
}
