import { makeStyles } from "../styles/make-styles.ts";
import type { Announcement } from "../hooks/use-announcement.ts";

const useStyles = makeStyles({
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

/** The pane's one voice: always there, so that screen readers notice when its text changes. */
export function LiveRegion({ announcement }: { announcement: Announcement }) {
  const styles = useStyles();
  return (
    <div role="status" aria-live="polite" className={styles.hidden}>
      {/* A new element for every turn: the same sentence twice is read twice. */}
      <span key={announcement.turn}>{announcement.text}</span>
    </div>
  );
}
