import { makeStyles, tokens } from "@fluentui/react-components";

/** Buttons on the coloured bar at the top. */
export const useBarButtonStyles = makeStyles({
  button: {
    color: tokens.colorNeutralForegroundOnBrand,
    ":hover": {
      color: tokens.colorNeutralForegroundOnBrand,
      backgroundColor: tokens.colorBrandBackgroundHover,
    },
    ":hover:active": {
      color: tokens.colorNeutralForegroundOnBrand,
      backgroundColor: tokens.colorBrandBackgroundPressed,
    },
  },
});
