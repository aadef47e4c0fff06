import { useTexts } from "../i18n/text-context.tsx";
import type { SignInControl } from "../hooks/use-sign-in.ts";
import type { WatchState } from "../recipients/recipient-watch.ts";
import { FailureFace } from "./failure-face.tsx";
import { MessageFace } from "./message-face.tsx";
import { PaneSkeleton } from "./skeleton.tsx";

interface Props {
  state: WatchState;
  signIn: SignInControl;
  onRetry: () => void;
}

/** The pane when there is nobody to list: loading, nothing selected, nobody yet, or a failure. */
export function Faces({ state: { item, failure, asking }, signIn, onRetry }: Props) {
  const texts = useTexts();
  if (failure) return <FailureFace failure={failure} signIn={signIn} asking={asking} onRetry={onRetry} />;
  if (item === null) return <PaneSkeleton />;
  if (item.kind === "none") {
    return <MessageFace icon="mail" title={texts("noItemTitle")} text={texts("noItemText")} />;
  }
  return item.kind === "compose" ? (
    <MessageFace icon="person" title={texts("emptyComposeTitle")} text={texts("emptyComposeText")} />
  ) : (
    <MessageFace icon="person" title={texts("emptyReadTitle")} text={texts("emptyReadText")} />
  );
}
