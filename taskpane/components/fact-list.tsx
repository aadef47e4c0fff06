import { makeStyles } from "../styles/make-styles.ts";
import { tokens } from "../styles/tokens.ts";
import type { ReactNode } from "react";

export interface Fact {
  label: string;
  value: ReactNode;
  /** A second, quieter line. */
  note?: ReactNode;
}

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "minmax(72px, max-content) minmax(0, 1fr)",
    gap: "8px 12px",
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  label: { maxWidth: "104px", color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  value: { margin: 0, color: tokens.colorNeutralForeground1, overflowWrap: "anywhere" },
  note: { color: tokens.colorNeutralForeground2 },
});

/** Names and values in two columns; long values wrap. Values from outside come isolated in `<bdi>`. */
export function FactList({ facts }: { facts: (Fact | null)[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {facts.map((fact) => (fact === null ? null : <FactRow key={fact.label} fact={fact} styles={styles} />))}
    </dl>
  );
}

function FactRow({ fact, styles }: { fact: Fact; styles: ReturnType<typeof useStyles> }) {
  return (
    <>
      <dt className={styles.label}>{fact.label}</dt>
      <dd className={styles.value}>
        {fact.value}
        {fact.note ? <div className={styles.note}>{fact.note}</div> : null}
      </dd>
    </>
  );
}
