import type { ComponentProps } from "react";
import { useChunk } from "../../hooks/use-chunk.ts";
import { useTexts } from "../../i18n/text-context.tsx";
import { Button } from "../button.tsx";
import type { SequenceWork } from "./sequence-work.tsx";
import { sequenceWorkPart } from "./work-parts.ts";

/** The work on a contact's sequence, as soon as it is here; the rest of the profile does not wait for it. */
export function LazyWork(props: ComponentProps<typeof SequenceWork>) {
  const texts = useTexts();
  const chunk = useChunk(sequenceWorkPart);
  if (chunk.kind === "ready") return <chunk.content {...props} />;
  if (chunk.kind === "loading") return null;
  return (
    <div>
      {texts("errorTitle")} <Button onClick={chunk.retry}>{texts("retry")}</Button>
    </div>
  );
}
