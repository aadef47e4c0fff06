import { Button } from "./button.tsx";
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
  const [title, text] = emptyKeys[item.kind];
  return (
    <MessageFace
      icon={item.kind === "none" ? "mail" : "person"}
      title={texts(title)}
      text={texts(text)}
      // Some Outlooks do not say when a recipient is added.
      action={<Button onClick={onRetry}>{texts("refresh")}</Button>}
    />
  );
}

const emptyKeys = {
  none: ["noItemTitle", "noItemText"],
  compose: ["emptyComposeTitle", "emptyComposeText"],
  read: ["emptyReadTitle", "emptyReadText"],
} as const;
