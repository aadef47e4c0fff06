import { makeStyles } from "../styles/make-styles.ts";
import { tokens } from "../styles/tokens.ts";
import { useId } from "react";
import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon.tsx";

/** The colour of the edge and the icon; the card itself stays neutral, so that long texts read well on it. */
const colours = {
  attention: tokens.colorStatusWarningForeground3,
  calm: tokens.colorBrandForeground2,
  good: tokens.colorStatusSuccessBorderActive,
  bad: tokens.colorStatusDangerForeground1,
};

const useStyles = makeStyles({
  box: {
    display: "grid",
    gap: "12px",
    padding: "12px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderInlineStartWidth: "4px",
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  head: { display: "flex", gap: "8px", alignItems: "flex-start" },
  icon: { marginTop: "2px" },
  title: {
    margin: 0,
    minWidth: 0,
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface Props {
  tone: keyof typeof colours;
  icon: IconName;
  title: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
}

/** A framed message with its actions. What it means stands in its icon, bar and words, colour only repeats it. */
export function AlertBox({ tone, icon, title, children, actions }: Props) {
  const styles = useStyles();
  const titleId = useId();
  return (
    <section
      aria-labelledby={titleId}
      className={styles.box}
      style={{ borderInlineStartColor: colours[tone] }}
    >
      <div className={styles.head}>
        <span className={styles.icon} style={{ color: colours[tone] }}>
          <Icon name={icon} />
        </span>
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
      </div>
      {children}
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </section>
  );
}
