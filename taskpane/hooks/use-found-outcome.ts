import { useMemo } from "react";
import type { Enrollment } from "../../src/contract/types.ts";
import type { Timers } from "../time/timers.ts";
import { foundUndoDeadline } from "../time/undo-deadline.ts";
import type { UnenrollOutcome } from "./use-enrollment-actions.ts";

/** An end found in an answer that can still be undone: the pane was closed, or another one did it. */
export function useFoundOutcome(last: Enrollment | null, timers: Timers): UnenrollOutcome | null {
  return useMemo(() => {
    const undoDeadline = last && foundUndoDeadline(last, timers);
    return undoDeadline === null ? null : { undoDeadline, email: "none", alreadyEnded: false };
  }, [last, timers]);
}
