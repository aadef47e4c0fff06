import { Button } from "./button.tsx";
import { useTexts } from "../i18n/text-context.tsx";
import type { SignInControl } from "../hooks/use-sign-in.ts";
import type { Failure } from "../service/failure.ts";
import { failureTexts } from "../service/failure-texts.ts";
import type { IconName } from "./icon.tsx";
import { MessageFace } from "./message-face.tsx";

interface Props {
  failure: Failure;
  signIn: SignInControl;
  asking: boolean;
  onRetry: () => void;
}

const icons: Record<Failure["kind"], IconName> = {
  "sign-in-needed": "key",
  "sign-in-failed": "key",
  "no-permission": "stop",
  offline: "offline",
  unreachable: "offline",
  unavailable: "away",
  refused: "alert",
  error: "alert",
};

/** Nothing can be shown: why, and what helps. */
export function FailureFace({ failure, signIn, asking, onRetry }: Props) {
  const texts = useTexts();
  const needsSignIn = failure.kind === "sign-in-needed" || failure.kind === "sign-in-failed";
  const shown = needsSignIn ? (signIn.failure ?? failure) : failure;
  const { title, text, requestId } = failureTexts(shown, texts);
  const action = needsSignIn ? (
    <Button look="primary" waiting={signIn.signingIn} onClick={signIn.start}>
      {texts(signIn.signingIn ? "signingIn" : "signIn")}
    </Button>
  ) : (
    <Button waiting={asking} onClick={onRetry}>
      {texts(asking ? "tryingAgain" : "retry")}
    </Button>
  );
  return (
    <MessageFace
      icon={icons[shown.kind]}
      title={title}
      text={text}
      action={action}
      small={requestId === null ? null : texts("requestId", { id: requestId })}
    />
  );
}
