import { useCallback, useMemo } from "react";
import type { PaneClient } from "../service/pane-client.ts";
import type { Enrollment } from "../../src/contract/types.ts";
import { useTexts } from "../i18n/text-context.tsx";
import { applyEnrollment } from "../recipients/apply-enrollment.ts";
import type { Results } from "../recipients/apply-enrollment.ts";
import type { RecipientWatch } from "../recipients/recipient-watch.ts";
import { actionFailureText } from "../service/failure-texts.ts";
import { asksAnew } from "../service/failure.ts";
import type { Failure } from "../service/failure.ts";
import type { Timers } from "../time/timers.ts";
import { foundUndoDeadline } from "../time/undo-deadline.ts";
import type { ActionName, EnrollmentActions } from "./use-enrollment-actions.ts";
import { useEnrollmentActions } from "./use-enrollment-actions.ts";
import type { UnenrollAll, UnenrollAllReport } from "./use-unenroll-all.ts";
import { useUnenrollAll } from "./use-unenroll-all.ts";

export interface PaneActions {
  actions: EnrollmentActions;
  unenrollAll: UnenrollAll;
}

interface Input {
  watch: RecipientWatch;
  client: PaneClient;
  timers: Timers;
  announce: (text: string) => void;
}

/** The actions tied to the watched message: every answer is put in its place and read out. */
export function usePaneActions({ watch, client, timers, announce }: Input): PaneActions {
  const texts = useTexts();
  const input = useMemo(() => {
    const nameOf = ({ contactId }: Enrollment) => contactName(watch.getState().results, contactId);
    const done = (name: ActionName, enrollment: Enrollment) => {
      const who = { name: nameOf(enrollment) };
      if (name === "pause") return texts("pausedDone", who);
      if (name === "resume") return texts("resumedDone", who);
      if (name === "undo") return texts("undone", who);
      if (enrollment.state === "unenrolling")
        return `${texts("unenrollingAlert", who)}. ${texts("emailUnderWay")}`;
      const text = texts("unenrolledText", { ...who, sequence: enrollment.sequence.name });
      const deadline = foundUndoDeadline(enrollment, timers);
      if (deadline === null) return text;
      const left = texts("undoLeft", { count: Math.ceil((deadline - timers.elapsed()) / 1000) });
      return `${texts("unenrolled")}. ${text} ${texts("undo")}: ${left}`;
    };
    return {
      client,
      timers,
      onEnrollment: (enrollment: Enrollment) =>
        watch.change((results) => applyEnrollment(results, enrollment)),
      onDone: (name: ActionName, enrollment: Enrollment) => {
        announce(done(name, enrollment));
        // Which sequence was the last one before this is known to the service alone.
        if (name === "undo") watch.refresh();
      },
      onAllUndone: (count: number, failure: Failure | null) => {
        const parts = count > 0 || failure === null ? [texts("undoneMany", { count })] : [];
        announce([...parts, ...(failure ? [actionFailureText(failure, texts)] : [])].join(". "));
        watch.refresh();
      },
      onFailed: (failure: Failure) => {
        announce(actionFailureText(failure, texts));
        if (asksAnew(failure)) watch.refresh();
      },
    };
  }, [watch, client, timers, announce, texts]);
  const actions = useEnrollmentActions(input);

  const onReport = useCallback(
    ({ unenrolled, refused }: UnenrollAllReport) => {
      const text = texts("unenrolledMany", { count: unenrolled.length });
      const all = refused.length > 0 ? `${text}. ${texts("refusedMany", { count: refused.length })}` : text;
      // Said after what has changed is shown: the pane's summary of it would be the last word otherwise.
      queueMicrotask(() => announce(all));
    },
    [announce, texts],
  );
  const unenrollAll = useUnenrollAll({
    client,
    onAnswer: actions.unenrollAnswered,
    onReport,
    onFailed: input.onFailed,
  });
  return { actions, unenrollAll };
}

/** The contact's name among the watched message's people; empty when the rep has left it. */
export function contactName(results: Results, contactId: string): string {
  for (const result of results.values()) {
    if (result.kind === "contact" && result.contact.id === contactId) return result.contact.name;
  }
  return "";
}
