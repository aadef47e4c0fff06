import { useMemo, useState } from "react";
import type { Client } from "../../src/client/client-types.ts";
import type { Enrollment, UnenrollResponse } from "../../src/contract/types.ts";
import { isOpen } from "../recipients/apply-enrollment.ts";
import { failureOf } from "../service/failure.ts";
import type { Failure } from "../service/failure.ts";
import type { Timers } from "../time/timers.ts";
import { foundUndoDeadline, undoDeadline } from "../time/undo-deadline.ts";

export type ActionName = "unenroll" | "undo" | "pause" | "resume";

/** What became of an unenroll in this pane. */
export interface UnenrollOutcome {
  /** On the `elapsed` clock; null when it cannot be undone. */
  undoDeadline: number | null;
  email: "none" | "under-way" | "left" | "may-have-left";
  alreadyEnded: boolean;
}

/** An enrollment's actions: the one under way, why the last one failed, what an unenroll led to. */
export interface ActionState {
  busy: ActionName | null;
  failure: Failure | null;
  unenroll: UnenrollOutcome | null;
}

export interface EnrollmentActions {
  of: (enrollmentId: string) => ActionState;
  run: (name: ActionName, enrollment: Enrollment) => void;
  /** Undoes several unenrolls together; what became of them is told once. Resolves to why the last of the others was not. */
  undoAll: (enrollments: readonly Enrollment[]) => Promise<Failure | null>;
  /** Takes in the answer to an unenroll that was asked elsewhere ("Unenroll all"). */
  unenrollAnswered: (answer: UnenrollResponse) => void;
  /** Takes in that an unenroll with an email under way has come to its end. */
  settled: (before: Enrollment, after: Enrollment) => void;
  /** Takes in an enrollment that another part of the pane was answered. */
  changed: (enrollment: Enrollment) => void;
}

export interface ActionsInput {
  client: Pick<Client, "unenroll" | "undoUnenroll" | "pause" | "resume">;
  timers: Timers;
  /** Called with every enrollment the service answers. */
  onEnrollment: (enrollment: Enrollment) => void;
  /** Called after an action succeeded. */
  onDone: (name: ActionName, enrollment: Enrollment) => void;
  /** Called after several unenrolls were undone: how many of them, and why the last of the others was not. */
  onAllUndone: (count: number, failure: Failure | null) => void;
  /** Called after an action failed: what is shown may be out of date. */
  onFailed: (failure: Failure) => void;
}

/** Neither: the pane itself gave it up. */
interface Attempt {
  answered: Enrollment | null;
  failure: Failure | null;
}

const idle: ActionState = { busy: null, failure: null, unenroll: null };

/** Unenroll, undo, pause and resume. Nothing is shown as done before the service has said so. */
export function useEnrollmentActions(input: ActionsInput): EnrollmentActions {
  const [states, setStates] = useState<ReadonlyMap<string, ActionState>>(new Map());

  return useMemo(() => {
    const change = (id: string, part: Partial<ActionState>) =>
      setStates((all) => new Map(all).set(id, { ...(all.get(id) ?? idle), ...part }));

    const unenrollAnswered = (answer: UnenrollResponse) => {
      change(answer.enrollment.id, { busy: null, failure: null, unenroll: outcomeOf(answer, input.timers) });
      input.onEnrollment(answer.enrollment);
    };
    const changed = (enrollment: Enrollment) => {
      change(enrollment.id, { busy: null, failure: null, unenroll: null });
      input.onEnrollment(enrollment);
      return enrollment;
    };
    const ask = async (name: ActionName, id: string): Promise<Enrollment> => {
      if (name !== "unenroll")
        return changed(await input.client[name === "undo" ? "undoUnenroll" : name](id));
      const answer = await input.client.unenroll(id);
      unenrollAnswered(answer);
      return answer.enrollment;
    };
    const attempt = async (name: ActionName, enrollment: Enrollment): Promise<Attempt> => {
      const { id } = enrollment;
      change(id, { busy: name, failure: null });
      try {
        return { answered: await ask(name, id), failure: null };
      } catch (error) {
        const failure = failureOf(error, navigator.onLine);
        change(id, { busy: null, failure });
        return { answered: null, failure };
      }
    };
    return {
      of: (id) => states.get(id) ?? idle,
      run: (name, enrollment) => {
        void attempt(name, enrollment).then(({ answered, failure }) => {
          if (answered) input.onDone(name, answered);
          else if (failure) input.onFailed(failure);
        });
      },
      undoAll: async (enrollments) => {
        const attempts = await Promise.all(enrollments.map((one) => attempt("undo", one)));
        const undone = attempts.filter(({ answered }) => answered !== null);
        const failure = attempts.filter((one) => one.failure !== null).pop()?.failure ?? null;
        input.onAllUndone(undone.length, failure);
        return failure;
      },
      unenrollAnswered,
      changed,
      settled: (before, after) => {
        if (isOpen(after)) return changed(after);
        const email = before.nextStep?.position === after.nextStep?.position ? "may-have-left" : "left";
        change(after.id, {
          unenroll: { undoDeadline: undoDeadline(after, input.timers), email, alreadyEnded: false },
        });
        return input.onEnrollment(after);
      },
    };
  }, [states, input]);
}

function outcomeOf(
  { outcome, enrollment, emailUnderWay }: UnenrollResponse,
  timers: Timers,
): UnenrollOutcome {
  return {
    undoDeadline: (outcome === "unenrolled" ? undoDeadline : foundUndoDeadline)(enrollment, timers),
    email: emailUnderWay ? "under-way" : "none",
    alreadyEnded: outcome === "already_ended",
  };
}
