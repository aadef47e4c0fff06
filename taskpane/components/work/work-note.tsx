import type { ReactNode } from "react";
import { useTexts } from "../../i18n/text-context.tsx";
import { useWorkTexts } from "../../i18n/work/work-text-context.tsx";
import type { Failure } from "../../service/failure.ts";
import { workFailureText } from "../../service/work-failure-texts.ts";
import { makeStyles } from "../../styles/make-styles.ts";
import { tokens } from "../../styles/tokens.ts";
import { Button } from "../button.tsx";
import { RequestNote } from "../request-note.tsx";

const useStyles = makeStyles({
  note: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
});

/** A quiet line. */
export function WorkNote({ children }: { children: ReactNode }) {
  return <div className={useStyles().note}>{children}</div>;
}

/** Why a request failed; nothing when it did not. `onRetry` for questions, which only the rep asks again. */
export function FailureLine({ failure, onRetry }: { failure: Failure | null; onRetry?: () => void }) {
  const texts = useTexts();
  const work = useWorkTexts();
  if (failure === null) return null;
  // Nothing can have been changed by a question.
  const isQuestion = onRetry !== undefined && failure.kind === "offline";
  return (
    <>
      <RequestNote
        text={isQuestion ? texts("offlineTitle") : workFailureText(failure, texts, work)}
        failure={failure}
      />
      {onRetry ? (
        <div>
          <Button onClick={onRetry}>{texts("retry")}</Button>
        </div>
      ) : null}
    </>
  );
}
