import { useCallback, useState } from "react";
import type { SignIn } from "../sign-in/sign-in-types.ts";
import { failureOf } from "../service/failure.ts";
import type { Failure } from "../service/failure.ts";

export interface SignInControl {
  signingIn: boolean;
  failure: Failure | null;
  /** From a click: may open the sign-in window. */
  start: () => void;
}

/** Signing in by hand; `onSignedIn` when it worked. */
export function useSignIn(signIn: SignIn, onSignedIn: () => void): SignInControl {
  const [state, setState] = useState<{ signingIn: boolean; failure: Failure | null }>({
    signingIn: false,
    failure: null,
  });
  const start = useCallback(() => {
    setState({ signingIn: true, failure: null });
    signIn.getToken({ interactive: true }).then(
      () => {
        setState({ signingIn: false, failure: null });
        onSignedIn();
      },
      (error: unknown) => setState({ signingIn: false, failure: failureOf(error, navigator.onLine) }),
    );
  }, [signIn, onSignedIn]);
  return { ...state, start };
}
