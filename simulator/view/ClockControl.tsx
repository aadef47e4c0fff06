import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ClockChange, TrialTime } from "../mailbox/fetch-clock.ts";
import { useBarButtonStyles } from "./bar-button-styles.ts";
import { useSimulator, useSimulatorState } from "./use-simulator-state.ts";

const useStyles = makeStyles({
  clock: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  time: { marginRight: tokens.spacingHorizontalXS, whiteSpace: "nowrap" },
  button: { minWidth: "auto", whiteSpace: "nowrap" },
});

const steps: readonly (readonly [label: string, change: ClockChange])[] = [
  ["+1 hour", { addHours: 1 }],
  ["+1 day", { addHours: 24 }],
  ["+3 days", { addHours: 72 }],
];

/** The trial's date and time, and the way to what comes later: follow-ups wait for days. */
export function ClockControl() {
  const styles = useStyles();
  const bar = useBarButtonStyles();
  const { moveClock } = useSimulator();
  const { time } = useSimulatorState();
  const [moving, setMoving] = useState(false);
  if (time === null) return null;
  const move = async (change: ClockChange) => {
    setMoving(true);
    await moveClock(change).catch(() => undefined);
    setMoving(false);
  };
  const shown = time.offsetMs === 0 ? steps : [...steps, ["Back to now", { reset: true }] as const];
  return (
    <div role="group" aria-label="Clock" className={styles.clock}>
      <Text size={200} className={styles.time}>
        {shownTime(time)}
      </Text>
      {shown.map(([label, change]) => (
        <Button
          key={label}
          size="small"
          appearance="transparent"
          className={mergeClasses(bar.button, styles.button)}
          disabled={moving}
          onClick={() => void move(change)}
        >
          {label}
        </Button>
      ))}
    </div>
  );
}

function shownTime({ now }: TrialTime): string {
  return new Date(now).toLocaleString("en-US", {
    weekday: "short",
    month: "short",
    day: "numeric",
    hour: "numeric",
    minute: "2-digit",
  });
}
