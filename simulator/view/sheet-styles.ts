import { makeStyles, tokens } from "@fluentui/react-components";

/** The sheet of paper that a message is read or written on. */
export const useSheetStyles = makeStyles({
  sheet: {
    display: "flex",
    flexDirection: "column",
    flexGrow: 1,
    minWidth: 0,
    overflowY: "auto",
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalXL,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow2,
  },
});
