export type ThemeName = "light" | "dark";

/** As `Office.context.officeTheme` has it (Mailbox 1.14). */
export interface OfficeTheme {
  bodyBackgroundColor: string;
  bodyForegroundColor: string;
  controlBackgroundColor: string;
  controlForegroundColor: string;
  isDarkTheme: boolean;
  themeId: number;
}

export const officeThemes: Readonly<Record<ThemeName, OfficeTheme>> = {
  light: {
    bodyBackgroundColor: "#ffffff",
    bodyForegroundColor: "#242424",
    controlBackgroundColor: "#f5f5f5",
    controlForegroundColor: "#242424",
    isDarkTheme: false,
    themeId: 0,
  },
  dark: {
    bodyBackgroundColor: "#1f1f1f",
    bodyForegroundColor: "#ffffff",
    controlBackgroundColor: "#292929",
    controlForegroundColor: "#ffffff",
    isDarkTheme: true,
    themeId: 4,
  },
};

/** The theme as the event carries it: office.js makes hex colours out of whole numbers. */
export function themeEventPayload(theme: OfficeTheme): [string] {
  const values = Object.entries(theme).map(([key, value]) => [
    key,
    typeof value === "string" ? Number.parseInt(value.slice(1), 16) : Number(value),
  ]);
  return [JSON.stringify(Object.fromEntries(values))];
}
