import { makeStyles, mergeClasses } from "../styles/make-styles.ts";
import { tokens } from "../styles/tokens.ts";
import { useId } from "react";
import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon.tsx";

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
  attention: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderTopColor: tokens.colorStatusWarningBorder1,
    borderInlineEndColor: tokens.colorStatusWarningBorder1,
    borderBottomColor: tokens.colorStatusWarningBorder1,
    borderInlineStartColor: tokens.colorStatusWarningBorderActive,
  },
  calm: {
    backgroundColor: tokens.colorBrandBackground2,
    borderTopColor: tokens.colorBrandStroke2,
    borderInlineEndColor: tokens.colorBrandStroke2,
    borderBottomColor: tokens.colorBrandStroke2,
    borderInlineStartColor: tokens.colorBrandStroke1,
  },
  good: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    borderTopColor: tokens.colorStatusSuccessBorder1,
    borderInlineEndColor: tokens.colorStatusSuccessBorder1,
    borderBottomColor: tokens.colorStatusSuccessBorder1,
    borderInlineStartColor: tokens.colorStatusSuccessBorderActive,
  },
  bad: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    borderTopColor: tokens.colorStatusDangerBorder1,
    borderInlineEndColor: tokens.colorStatusDangerBorder1,
    borderBottomColor: tokens.colorStatusDangerBorder1,
    borderInlineStartColor: tokens.colorStatusDangerBorderActive,
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
  tone: "attention" | "calm" | "good" | "bad";
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
    <section aria-labelledby={titleId} className={mergeClasses(styles.box, styles[tone])}>
      <div className={styles.head}>
        <Icon name={icon} className={styles.icon} />
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
      </div>
      {children}
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </section>
  );
}
