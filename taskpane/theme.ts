import { createDarkTheme, createLightTheme } from "@fluentui/react-components";
import type { BrandVariants } from "@fluentui/react-components";

/** From deep water to ice. Steps 60–80 hold 4.5:1 under white text, 100–120 on the dark background. */
const fjord: BrandVariants = {
  10: "#020f12",
  20: "#06222a",
  30: "#083743",
  40: "#094250",
  50: "#0a4c5e",
  60: "#0b5a70",
  70: "#0c6680",
  80: "#0e7490",
  90: "#2a88a3",
  100: "#4499b3",
  110: "#5caac2",
  120: "#7abbd0",
  130: "#97ccdd",
  140: "#b5dde9",
  150: "#d2ecf3",
  160: "#ecf8fb",
};

/** Forced colours need no theme of their own: the browser replaces the colours, our borders and icons stay. */
export const themes = { light: createLightTheme(fjord), dark: createDarkTheme(fjord) };
