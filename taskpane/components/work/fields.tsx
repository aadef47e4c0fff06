import { useId } from "react";
import type { ReactNode, Ref } from "react";
import { makeStyles } from "../../styles/make-styles.ts";
import { tokens } from "../../styles/tokens.ts";
import { fieldBox, fieldLabel, Labelled } from "../labelled.tsx";

const useStyles = makeStyles({
  field: { display: "grid", gap: "4px", minWidth: 0 },
  label: fieldLabel,
  select: { ...fieldBox, padding: "0 6px", textOverflow: "ellipsis" },
  input: fieldBox,
  area: {
    ...fieldBox,
    minHeight: "160px",
    padding: "6px 10px",
    lineHeight: tokens.lineHeightBase300,
    resize: "vertical",
  },
  choices: {
    display: "flex",
    flexWrap: "wrap",
    gap: "4px 16px",
    margin: 0,
    padding: 0,
    border: 0,
    minWidth: 0,
  },
  choice: { display: "flex", gap: "8px", alignItems: "center", minHeight: "28px" },
  box: { margin: 0, flexShrink: 0, accentColor: tokens.colorBrandForeground2 },
  note: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
});

interface Field {
  label: string;
}

/** One of a list. `options`: value and text; texts from outside stand in it as text. */
export function SelectField({
  label,
  value,
  options,
  onChange,
}: Field & {
  value: string;
  options: { value: string; text: string }[];
  onChange: (value: string) => void;
}) {
  const styles = useStyles();
  return (
    <Labelled label={label}>
      {(id) => (
        <select
          id={id}
          className={styles.select}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

/** One line the rep writes. */
export function LineField({
  label,
  value,
  onChange,
  type = "text",
  ref,
}: Field & {
  value: string;
  onChange: (value: string) => void;
  type?: "text" | "datetime-local";
  ref?: Ref<HTMLInputElement>;
}) {
  const styles = useStyles();
  return (
    <Labelled label={label}>
      {(id) => (
        <input
          id={id}
          ref={ref}
          type={type}
          className={styles.input}
          value={value}
          maxLength={type === "text" ? 998 : undefined}
          autoComplete="off"
          dir="auto"
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Labelled>
  );
}

/** Several lines the rep writes. */
export function TextArea({
  label,
  value,
  onChange,
}: Field & { value: string; onChange: (value: string) => void }) {
  const styles = useStyles();
  return (
    <Labelled label={label}>
      {(id) => (
        <textarea
          id={id}
          className={styles.area}
          value={value}
          maxLength={100_000}
          dir="auto"
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Labelled>
  );
}

/** One of few, all in sight. */
export function RadioField<Value extends string>({
  label,
  value,
  options,
  onChange,
}: Field & {
  value: Value;
  options: { value: Value; text: string }[];
  onChange: (value: Value) => void;
}) {
  const styles = useStyles();
  const name = useId();
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.label}>{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={styles.choice}>
          <input
            type="radio"
            name={name}
            className={styles.box}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.text}
        </label>
      ))}
    </fieldset>
  );
}

/** Yes or no, with a line below that says what it means. */
export function CheckField({
  label,
  note,
  checked,
  onChange,
}: Field & { note: ReactNode; checked: boolean; onChange: (checked: boolean) => void }) {
  const styles = useStyles();
  const noteId = useId();
  return (
    <div className={styles.field}>
      <label className={styles.choice}>
        <input
          type="checkbox"
          className={styles.box}
          checked={checked}
          aria-describedby={noteId}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        {label}
      </label>
      <div id={noteId} className={styles.note}>
        {note}
      </div>
    </div>
  );
}
