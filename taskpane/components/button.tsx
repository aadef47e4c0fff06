import type { ButtonHTMLAttributes, ReactNode, Ref } from "react";
import { handFocusOn } from "../hooks/hand-focus-on.ts";
import { makeStyles, mergeClasses } from "../styles/make-styles.ts";
import { tokens } from "../styles/tokens.ts";

const useStyles = makeStyles({
  button: {
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "center",
    gap: "6px",
    boxSizing: "border-box",
    minHeight: "32px",
    padding: "3px 10px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  primary: {
    borderColor: "transparent",
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    ":hover": { backgroundColor: tokens.colorBrandBackgroundHover },
    ":active": { backgroundColor: tokens.colorBrandBackgroundPressed },
    "@media (forced-colors: active)": {
      forcedColorAdjust: "none",
      // Under the pointer, too: its colours do not know the contrast theme's.
      backgroundColor: "Highlight !important",
      color: "HighlightText",
    },
  },
  subtle: {
    borderColor: "transparent",
    backgroundColor: "transparent",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":active": { backgroundColor: tokens.colorSubtleBackgroundPressed },
  },
  small: { padding: "3px 8px", fontSize: tokens.fontSizeBase200, marginInlineStart: "auto" },
  filling: { flexGrow: 1, padding: "3px 8px" },
  edge: { marginInlineStart: "-8px", padding: "3px 10px 3px 6px" },
  icon: { minWidth: "32px", padding: 0 },
  waiting: {
    backgroundColor: tokens.colorNeutralBackgroundDisabled,
    borderColor: tokens.colorNeutralStrokeDisabled,
    color: tokens.colorNeutralForegroundDisabled,
    cursor: "not-allowed",
    ":hover": { backgroundColor: tokens.colorNeutralBackgroundDisabled },
    ":active": { backgroundColor: tokens.colorNeutralBackgroundDisabled },
    "@media (forced-colors: active)": { backgroundColor: "ButtonFace !important", color: "GrayText" },
  },
});

interface Props extends Pick<
  ButtonHTMLAttributes<HTMLButtonElement>,
  "aria-label" | "aria-expanded" | "title" | "type"
> {
  children?: ReactNode;
  icon?: ReactNode;
  look?: "primary" | "subtle";
  /**
   * `small` beside a badge at the end of a line; `filling` shares a line where there is room and fills it where there
   * is not; `edge` is a subtle button whose label stands on the pane's edge; `icon` has no label.
   */
  shape?: "small" | "filling" | "edge" | "icon";
  /** Its action is under way: cannot be pressed, but keeps the focus. */
  waiting?: boolean;
  onClick?: () => void;
  ref?: Ref<HTMLButtonElement>;
}

/** A button in Fluent's colours, 32 px high for fingers, narrow enough for two on a line at 320 px. */
export function Button({
  children,
  icon,
  look,
  shape,
  waiting = false,
  onClick,
  type = "button",
  ref = handFocusOn,
  ...rest
}: Props) {
  const styles = useStyles();
  return (
    <button
      {...rest}
      ref={ref}
      type={type}
      aria-disabled={waiting || undefined}
      onClick={waiting ? undefined : onClick}
      className={mergeClasses(
        styles.button,
        look && styles[look],
        shape && styles[shape],
        waiting && styles.waiting,
      )}
    >
      {icon}
      {children}
    </button>
  );
}
