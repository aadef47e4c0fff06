import { Button } from "./button.tsx";
import { makeStyles } from "../styles/make-styles.ts";
import { tokens } from "../styles/tokens.ts";
import type { Enrollment } from "../../src/contract/types.ts";
import type { ActionState, UnenrollOutcome } from "../hooks/use-enrollment-actions.ts";
import { useSecondsLeft } from "../hooks/use-seconds-left.ts";
import { useStoryTexts } from "../i18n/story/story-text-context.tsx";
import { RichText } from "../i18n/rich-text.tsx";
import type { StoryTexts } from "../i18n/story/story-texts.ts";
import { useTexts } from "../i18n/text-context.tsx";
import type { Texts } from "../i18n/texts.ts";
import { actionFailureText } from "../service/failure-texts.ts";
import type { Timers } from "../time/timers.ts";
import { AlertBox } from "./alert-box.tsx";
import { RequestNote } from "./request-note.tsx";

const useStyles = makeStyles({
  left: { alignSelf: "center", color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
});

interface Props {
  contactName: string;
  enrollment: Enrollment;
  outcome: UnenrollOutcome;
  action: ActionState;
  timers: Timers;
  onUndo: () => void;
}

/** The service has said it: nothing more is sent. Undo while its time runs (F3). */
export function UnenrolledNotice({ contactName, enrollment, outcome, action, timers, onUndo }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const story = useStoryTexts();
  const seconds = useSecondsLeft(outcome.undoDeadline, timers);
  const mayUndo = enrollment.mayChange && (seconds > 0 || action.busy === "undo");
  return (
    <AlertBox
      tone="good"
      icon="check"
      title={outcome.alreadyEnded ? story("alreadyEnded") : texts("unenrolled")}
      actions={
        mayUndo ? (
          <>
            <Button look="primary" waiting={action.busy !== null} onClick={onUndo}>
              {texts("undo")}
            </Button>
            <span className={styles.left}>{texts("undoLeft", { count: seconds })}</span>
          </>
        ) : null
      }
    >
      <div>
        {outcome.email === "none" ? (
          <RichText
            message="unenrolledText"
            values={{ name: contactName, sequence: enrollment.sequence.name }}
          />
        ) : (
          emailText(outcome.email, texts, story)
        )}
      </div>
      {action.failure ? (
        <RequestNote text={actionFailureText(action.failure, texts)} failure={action.failure} />
      ) : null}
    </AlertBox>
  );
}

function emailText(
  email: Exclude<UnenrollOutcome["email"], "none">,
  texts: Texts,
  story: StoryTexts,
): string {
  if (email === "under-way") return texts("emailUnderWay");
  return story(email === "left" ? "emailUnderWayLeft" : "emailUnderWayMayHaveLeft");
}
