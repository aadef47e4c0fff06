import type { PartialTheme } from "@fluentui/react-components";

/**
 * The pane's themes, written out: only the tokens that our styles and Fluent's provider use. Fluent's own
 * theme functions would bring some 500 tokens and their palettes into the first load, and the browser would resolve
 * them all before the first paint. A test holds these complete and equal to what those functions make of our brand colours.
 */
const shared = {
  borderRadiusCircular: "10000px",
  borderRadiusLarge: "6px",
  borderRadiusMedium: "4px",
  colorBrandBackgroundPressed: "#094250",
  colorNeutralForegroundOnBrand: "#ffffff",
  fontFamilyBase:
    "'Segoe UI', 'Segoe UI Web (West European)', -apple-system, BlinkMacSystemFont, Roboto, 'Helvetica Neue', sans-serif",
  fontSizeBase200: "12px",
  fontSizeBase300: "14px",
  fontSizeBase400: "16px",
  fontSizeBase500: "20px",
  fontWeightRegular: 400,
  fontWeightSemibold: 600,
  lineHeightBase200: "16px",
  lineHeightBase300: "20px",
  lineHeightBase400: "22px",
  lineHeightBase500: "28px",
} satisfies PartialTheme;

const light = {
  ...shared,
  colorBrandBackground: "#0e7490",
  colorBrandBackground2: "#ecf8fb",
  colorBrandBackgroundHover: "#0c6680",
  colorBrandForeground2: "#0c6680",
  colorBrandStroke2: "#b5dde9",
  colorNeutralBackground1: "#ffffff",
  colorNeutralBackground1Hover: "#f5f5f5",
  colorNeutralBackground1Pressed: "#e0e0e0",
  colorNeutralBackground3: "#f5f5f5",
  colorNeutralBackground5: "#ebebeb",
  colorNeutralBackgroundDisabled: "#f0f0f0",
  colorNeutralForeground1: "#242424",
  colorNeutralForeground2: "#424242",
  colorNeutralForeground3: "#616161",
  colorNeutralForegroundDisabled: "#bdbdbd",
  colorNeutralStroke1: "#d1d1d1",
  colorNeutralStroke2: "#e0e0e0",
  colorNeutralStrokeAccessible: "#616161",
  colorNeutralStrokeDisabled: "#e0e0e0",
  colorStatusDangerBackground1: "#fdf3f4",
  colorStatusDangerBorder1: "#eeacb2",
  colorStatusDangerForeground1: "#b10e1c",
  colorStatusSuccessBorderActive: "#107c10",
  colorStatusWarningBackground1: "#fff9f5",
  colorStatusWarningBorder1: "#fdcfb4",
  colorStatusWarningForeground3: "#bc4b09",
  colorStrokeFocus2: "#000000",
  colorSubtleBackgroundHover: "#f5f5f5",
  colorSubtleBackgroundPressed: "#e0e0e0",
} satisfies PartialTheme;

const dark = {
  ...shared,
  colorBrandBackground: "#0c6680",
  colorBrandBackground2: "#06222a",
  colorBrandBackgroundHover: "#0e7490",
  colorBrandForeground2: "#5caac2",
  colorBrandStroke2: "#0a4c5e",
  colorNeutralBackground1: "#292929",
  colorNeutralBackground1Hover: "#3d3d3d",
  colorNeutralBackground1Pressed: "#1f1f1f",
  colorNeutralBackground3: "#141414",
  colorNeutralBackground5: "#000000",
  colorNeutralBackgroundDisabled: "#141414",
  colorNeutralForeground1: "#ffffff",
  colorNeutralForeground2: "#d6d6d6",
  colorNeutralForeground3: "#adadad",
  colorNeutralForegroundDisabled: "#5c5c5c",
  colorNeutralStroke1: "#666666",
  colorNeutralStroke2: "#525252",
  colorNeutralStrokeAccessible: "#adadad",
  colorNeutralStrokeDisabled: "#424242",
  colorStatusDangerBackground1: "#3b0509",
  colorStatusDangerBorder1: "#c50f1f",
  colorStatusDangerForeground1: "#dc626d",
  colorStatusSuccessBorderActive: "#54b054",
  colorStatusWarningBackground1: "#4a1e04",
  colorStatusWarningBorder1: "#f7630c",
  colorStatusWarningForeground3: "#f98845",
  colorStrokeFocus2: "#ffffff",
  colorSubtleBackgroundHover: "#383838",
  colorSubtleBackgroundPressed: "#2e2e2e",
} satisfies PartialTheme;

/** Forced colours need no theme of their own: the browser replaces the colours, our borders and icons stay. */
export const themes: Record<"light" | "dark", PartialTheme> = { light, dark };
