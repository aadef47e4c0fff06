import { makeStyles, mergeClasses } from "../styles/make-styles.ts";
import { tokens } from "../styles/tokens.ts";
import { useTexts } from "../i18n/text-context.tsx";

const useStyles = makeStyles({
  page: { display: "grid", gap: "12px" },
  bone: {
    height: "16px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground5,
    border: "1px solid transparent",
    animationName: { from: { opacity: 1 }, "50%": { opacity: 0.5 }, to: { opacity: 1 } },
    animationDuration: "1.6s",
    animationIterationCount: "infinite",
    "@media (prefers-reduced-motion: reduce)": { animationName: "none" },
  },
  title: { width: "55%", height: "24px" },
  card: { height: "84px" },
  badge: { width: "112px", height: "20px", borderRadius: tokens.borderRadiusCircular },
});

/** The outline of the pane while nothing is known; the same one as in the page before any script has run. */
export function PaneSkeleton() {
  const styles = useStyles();
  return (
    <div className={styles.page} role="img" aria-label={useTexts()("loading")}>
      <div className={mergeClasses(styles.bone, styles.title)} />
      <div className={mergeClasses(styles.bone, styles.card)} />
      <div className={mergeClasses(styles.bone, styles.card)} />
      <div className={styles.bone} />
    </div>
  );
}

/** Where a badge will be. */
export function BadgeSkeleton() {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.bone, styles.badge)} role="img" aria-label={useTexts()("loading")} />
  );
}
