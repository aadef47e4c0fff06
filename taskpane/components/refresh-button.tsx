import { Button } from "./button.tsx";
import { makeStyles, mergeClasses } from "../styles/make-styles.ts";
import { useTexts } from "../i18n/text-context.tsx";
import { Icon } from "./icon.tsx";

const useStyles = makeStyles({
  turning: {
    animationName: { from: { transform: "rotate(0deg)" }, to: { transform: "rotate(360deg)" } },
    animationDuration: "1s",
    animationTimingFunction: "linear",
    animationIterationCount: "infinite",
    "@media (prefers-reduced-motion: reduce)": { animationName: "none", opacity: 0.5 },
  },
});

/** Asks again. Turns while something is asked for, whoever asked. */
export function RefreshButton({ asking, onRefresh }: { asking: boolean; onRefresh: () => void }) {
  const styles = useStyles();
  const label = useTexts()("refresh");
  return (
    <Button
      look="subtle"
      aria-label={label}
      title={label}
      icon={<Icon name="refresh" size={18} className={mergeClasses(asking && styles.turning)} />}
      onClick={onRefresh}
    />
  );
}
