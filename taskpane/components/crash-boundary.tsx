import { Button } from "./button.tsx";
import { Component } from "react";
import type { ReactNode } from "react";
import { TextContext } from "../i18n/text-context.tsx";
import { MessageFace } from "./message-face.tsx";

interface Props {
  children: ReactNode;
}

/** A defect of ours must not leave an empty pane: says so, and shows everything anew on request. */
export class CrashBoundary extends Component<Props, { crashed: boolean }> {
  static override contextType = TextContext;
  declare context: React.ContextType<typeof TextContext>;
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override render() {
    if (!this.state.crashed) return this.props.children;
    const texts = this.context;
    return (
      <MessageFace
        icon="alert"
        title={texts("errorTitle")}
        text={texts("errorText")}
        action={<Button onClick={() => this.setState({ crashed: false })}>{texts("retry")}</Button>}
      />
    );
  }
}
