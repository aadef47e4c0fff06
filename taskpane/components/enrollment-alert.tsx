import { Button } from "./button.tsx";
import { makeStyles } from "../styles/make-styles.ts";
import { tokens } from "../styles/tokens.ts";
import type { ContactWithEnrollments, Enrollment } from "../../src/contract/types.ts";
import type { ActionName, ActionState } from "../hooks/use-enrollment-actions.ts";
import { RichText } from "../i18n/rich-text.tsx";
import { useTexts } from "../i18n/text-context.tsx";
import { actionFailureText } from "../service/failure-texts.ts";
import { AlertBox } from "./alert-box.tsx";
import { EnrollmentFacts } from "./enrollment-facts.tsx";
import { RequestNote } from "./request-note.tsx";

const useStyles = makeStyles({
  note: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

interface Props {
  contact: ContactWithEnrollments;
  enrollment: Enrollment;
  action: ActionState;
  now: number;
  onAction: (name: ActionName) => void;
}

/** S-052: the contact is in a sequence now. S-053 and S-075: the buttons that act at once. */
export function EnrollmentAlert({ contact, enrollment, action, now, onAction }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const paused = enrollment.state === "paused";
  const waits = paused || enrollment.hold !== null;
  const message = paused ? "pausedAlert" : waits ? "awayAlert" : "enrolledAlert";
  const busy = action.busy !== null;
  return (
    <AlertBox
      tone={waits ? "calm" : "attention"}
      icon={paused ? "pause" : waits ? "away" : "alert"}
      title={<RichText message={message} values={{ name: contact.name }} />}
      actions={
        enrollment.mayChange ? (
          <>
            <Button shape="filling" look="primary" waiting={busy} onClick={() => onAction("unenroll")}>
              {texts(action.busy === "unenroll" ? "unenrolling" : "unenroll")}
            </Button>
            <Button shape="filling" waiting={busy} onClick={() => onAction(paused ? "resume" : "pause")}>
              {texts(paused ? "resume" : "pause")}
            </Button>
          </>
        ) : null
      }
    >
      <EnrollmentFacts enrollment={enrollment} now={now} />
      {enrollment.mayChange ? null : (
        <div className={styles.note}>
          <RichText
            message="onlyTheyMayChange"
            values={{ who: whoMayChange(contact, enrollment, texts.locale) }}
          />
        </div>
      )}
      {action.failure ? (
        <RequestNote text={actionFailureText(action.failure, texts)} failure={action.failure} />
      ) : null}
    </AlertBox>
  );
}

/** The people whose enrollment or contact it is; their managers and admins may too. */
function whoMayChange(contact: ContactWithEnrollments, enrollment: Enrollment, locale: string): string {
  const names = new Set([enrollment.enrolledBy.name, ...(contact.owner ? [contact.owner.name] : [])]);
  return new Intl.ListFormat(locale, { type: "disjunction" }).format(names);
}
