import { useSyncExternalStore } from "react";
import { makeStyles } from "../styles/make-styles.ts";
import type { Announcer } from "../hooks/use-announcer.ts";

const useStyles = makeStyles({
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

/** The pane's one voice: always there, so that screen readers notice when its text changes. */
export function LiveRegion({ announcer }: { announcer: Announcer }) {
  const styles = useStyles();
  const { text, turn } = useSyncExternalStore(announcer.subscribe, announcer.current);
  return (
    <div role="status" aria-live="polite" className={styles.hidden}>
      {/* A new element for every turn: the same sentence twice is read twice. */}
      <span key={turn}>{text}</span>
    </div>
  );
}
