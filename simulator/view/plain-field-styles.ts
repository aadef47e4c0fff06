import { makeStyles, tokens } from "@fluentui/react-components";

/** Fields of a message form: no boxes, a line below each, as on a letterhead. */
export const usePlainFieldStyles = makeStyles({
  row: {
    position: "relative",
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ":focus-within": { borderBottomColor: tokens.colorCompoundBrandStroke },
  },
  label: { width: "52px", lineHeight: "32px", flexShrink: 0, color: tokens.colorNeutralForeground2 },
  input: {
    border: "none",
    outlineStyle: "none",
    padding: 0,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
});
