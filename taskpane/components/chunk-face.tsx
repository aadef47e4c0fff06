import { Button } from "./button.tsx";
import type { ReactNode } from "react";
import { useChunk } from "../hooks/use-chunk.ts";
import type { Part } from "../hooks/use-chunk.ts";
import { useTexts } from "../i18n/text-context.tsx";
import { PaneSkeleton } from "./skeleton.tsx";

interface Props<T> {
  part: Part<T>;
  children: (content: T) => ReactNode;
  /** Where it fills the pane: the way out when it does not come. */
  onBack?: () => void;
}

/** A part that is loaded when it is wanted: its outline meanwhile, and a way on when the network was away. */
export function ChunkFace<T>({ part, children, onBack }: Props<T>) {
  const texts = useTexts();
  const chunk = useChunk(part);
  if (chunk.kind === "ready") return children(chunk.content);
  if (chunk.kind === "loading") return <PaneSkeleton />;
  return (
    <div>
      {texts("errorTitle")} <Button onClick={chunk.retry}>{texts("retry")}</Button>{" "}
      {onBack ? <Button onClick={onBack}>{texts("back")}</Button> : null}
    </div>
  );
}
