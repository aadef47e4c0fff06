import { useEffect, useId, useRef } from "react";
import type { ReactNode } from "react";
import { takeFocus } from "../../hooks/take-focus.ts";
import { makeStyles } from "../../styles/make-styles.ts";
import { tokens } from "../../styles/tokens.ts";

const useStyles = makeStyles({
  panel: {
    display: "grid",
    gap: "12px",
    gridTemplateColumns: "minmax(0, 1fr)",
    padding: "12px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    ":focus": { outlineStyle: "none" },
  },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface Props {
  heading: string;
  children: ReactNode;
  actions: ReactNode;
}

/** A form that opens in the place of its button: its heading gets the focus, so that it is read out. */
export function WorkPanel({ heading, children, actions }: Props) {
  const styles = useStyles();
  const id = useId();
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => takeFocus(ref.current), []);
  return (
    <section aria-labelledby={id} className={styles.panel}>
      <h2 id={id} ref={ref} tabIndex={-1} className={styles.heading}>
        {heading}
      </h2>
      {children}
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </section>
  );
}
