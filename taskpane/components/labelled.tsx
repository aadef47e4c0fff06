import { useId, type ReactNode } from "react";
import { makeStyles } from "../styles/make-styles.ts";
import { tokens } from "../styles/tokens.ts";

/** What every box looks like in which the rep writes or chooses. */
export const fieldBox = {
  width: "100%",
  minWidth: 0,
  minHeight: "32px",
  boxSizing: "border-box",
  padding: "0 10px",
  border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  borderRadius: tokens.borderRadiusMedium,
  backgroundColor: tokens.colorNeutralBackground1,
  color: tokens.colorNeutralForeground1,
  fontFamily: "inherit",
  fontSize: tokens.fontSizeBase300,
  ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
} as const;

export const fieldLabel = {
  padding: 0,
  fontSize: tokens.fontSizeBase200,
  lineHeight: tokens.lineHeightBase200,
} as const;

const useStyles = makeStyles({
  field: { display: "grid", gap: "4px", minWidth: 0 },
  label: fieldLabel,
});

/** A field below its label; `children` gives it the id that the label names. */
export function Labelled({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {children(id)}
    </div>
  );
}
