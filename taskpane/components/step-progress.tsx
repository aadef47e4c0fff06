import { makeStyles, mergeClasses } from "../styles/make-styles.ts";
import { tokens } from "../styles/tokens.ts";

const useStyles = makeStyles({
  bar: { display: "flex", gap: "3px", marginTop: "6px", maxWidth: "220px" },
  step: {
    flexGrow: 1,
    height: "6px",
    boxSizing: "border-box",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusCircular,
  },
  done: {
    backgroundColor: tokens.colorNeutralStrokeAccessible,
    "@media (forced-colors: active)": { backgroundColor: "CanvasText" },
  },
  current: {
    border: `1px solid ${tokens.colorBrandForeground2}`,
    backgroundColor: tokens.colorBrandForeground2,
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
});

/** More bars than this would be thinner than their gaps. */
const mostBars = 24;

/** How far the contact has come. Decoration: "Step 3 of 5" stands above it. */
export function StepProgress({ position, count }: { position: number; count: number }) {
  const styles = useStyles();
  if (count > mostBars) return null;
  return (
    <div className={styles.bar} aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (
        <div
          key={index}
          className={mergeClasses(
            styles.step,
            index + 1 < position && styles.done,
            index + 1 === position && styles.current,
          )}
        />
      ))}
    </div>
  );
}
