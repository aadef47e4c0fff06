import { useState } from "react";
import { failureOf } from "../service/failure.ts";
import type { Failure } from "../service/failure.ts";

export interface Requests<Name extends string> {
  /** The one under way. */
  busy: Name | null;
  /** Why the last one failed. */
  failure: Failure | null;
  /** Asks for a change; `take` gets what the service answered, and nothing is shown as done before. */
  run: <T>(name: Name, ask: () => Promise<T>, take: (answer: T) => void) => void;
}

/** The changes one part of the pane asks for, one at a time. `onFailed`: what is shown may be out of date. */
export function useRequests<Name extends string>(onFailed: (failure: Failure) => void): Requests<Name> {
  const [state, setState] = useState<{ busy: Name | null; failure: Failure | null }>({
    busy: null,
    failure: null,
  });
  const run = <T>(name: Name, ask: () => Promise<T>, take: (answer: T) => void) => {
    setState({ busy: name, failure: null });
    ask().then(
      (answer) => {
        setState({ busy: null, failure: null });
        take(answer);
      },
      (error: unknown) => {
        const failure = failureOf(error, navigator.onLine);
        setState({ busy: null, failure });
        if (failure) onFailed(failure);
      },
    );
  };
  return { ...state, run };
}
