import { makeStyles } from "../styles/make-styles.ts";
import { tokens } from "../styles/tokens.ts";
import { useId } from "react";

const useStyles = makeStyles({
  field: { display: "grid", gap: "4px" },
  label: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  input: {
    minHeight: "32px",
    width: "100%",
    boxSizing: "border-box",
    padding: "0 10px",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
});

interface Props {
  label: string;
  name: string;
  defaultValue: string;
}

/** One line of text under its label. `dir="auto"`: a name is written in its own direction. */
export function TextField({ label, name, defaultValue }: Props) {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <input
        id={id}
        name={name}
        className={styles.input}
        defaultValue={defaultValue}
        maxLength={200}
        autoComplete="off"
        dir="auto"
      />
    </div>
  );
}
