import { useTexts } from "../i18n/text-context.tsx";
import { MessageFace } from "./message-face.tsx";

/** The page was opened by itself: what it is, and where it works. */
export function OutsideOutlook() {
  const texts = useTexts();
  return (
    <main>
      <MessageFace icon="mail" title={texts("outsideTitle")} text={texts("outsideText")} />
    </main>
  );
}
