import { makeStyles } from "../styles/make-styles.ts";
import { tokens } from "../styles/tokens.ts";
import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon.tsx";

const useStyles = makeStyles({
  face: {
    display: "grid",
    justifyItems: "center",
    gap: "8px",
    padding: "48px 16px 24px",
    textAlign: "center",
  },
  icon: {
    display: "grid",
    placeItems: "center",
    width: "56px",
    height: "56px",
    marginBottom: "8px",
    boxSizing: "border-box",
    border: `1px solid ${tokens.colorBrandStroke2}`,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0, maxWidth: "280px", color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  actions: { marginTop: "8px" },
  small: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
});

interface Props {
  icon: IconName;
  title: string;
  text: ReactNode;
  action?: ReactNode;
  /** For the admin, e.g. a request id. */
  small?: string | null;
}

/** A whole pane with one thing to say, and at most one thing to do. */
export function MessageFace({ icon, title, text, action, small }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.face}>
      <div className={styles.icon}>
        <Icon name={icon} size={28} />
      </div>
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.text}>{text}</p>
      {action ? <div className={styles.actions}>{action}</div> : null}
      {small ? <div className={styles.small}>{small}</div> : null}
    </div>
  );
}
