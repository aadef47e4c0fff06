import { makeStyles } from "../styles/make-styles.ts";
import { fieldBox, Labelled } from "./labelled.tsx";

const useStyles = makeStyles({ input: fieldBox });

interface Props {
  label: string;
  name: string;
  defaultValue: string;
}

/** One line of text under its label. `dir="auto"`: a name is written in its own direction. */
export function TextField({ label, name, defaultValue }: Props) {
  const styles = useStyles();
  return (
    <Labelled label={label}>
      {(id) => (
        <input
          id={id}
          name={name}
          className={styles.input}
          defaultValue={defaultValue}
          maxLength={200}
          autoComplete="off"
          dir="auto"
        />
      )}
    </Labelled>
  );
}
