import type { BrandVariants } from "@fluentui/react-components";

/**
 * Our colour, from deep water to ice: what the themes are made of. Steps 60–80 hold 4.5:1 under white text, 100–120
 * on the dark background.
 */
export const fjord: BrandVariants = {
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
