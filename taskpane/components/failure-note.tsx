import { Button } from "./button.tsx";
import { useTexts } from "../i18n/text-context.tsx";
import type { SignInControl } from "../hooks/use-sign-in.ts";
import type { Failure } from "../service/failure.ts";
import { failureTexts } from "../service/failure-texts.ts";
import { AlertBox } from "./alert-box.tsx";

interface Props {
  failure: Failure;
  signIn: SignInControl;
  asking: boolean;
  onRetry: () => void;
}

/** The newest answer is missing, but older ones are still shown below. */
export function FailureNote({ failure, signIn, asking, onRetry }: Props) {
  const texts = useTexts();
  const needsSignIn = failure.kind === "sign-in-needed" || failure.kind === "sign-in-failed";
  const { title, requestId } = failureTexts(needsSignIn ? (signIn.failure ?? failure) : failure, texts);
  return (
    <AlertBox
      tone="bad"
      icon="alert"
      title={title}
      actions={
        needsSignIn ? (
          <Button waiting={signIn.signingIn} onClick={signIn.start}>
            {texts(signIn.signingIn ? "signingIn" : "signIn")}
          </Button>
        ) : (
          <Button waiting={asking} onClick={onRetry}>
            {texts(asking ? "tryingAgain" : "retry")}
          </Button>
        )
      }
    >
      <div>
        {texts("staleNote")} {requestId === null ? null : texts("requestId", { id: requestId })}
      </div>
    </AlertBox>
  );
}
