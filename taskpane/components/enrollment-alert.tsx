import { Button } from "./button.tsx";
import { makeStyles } from "../styles/make-styles.ts";
import { tokens } from "../styles/tokens.ts";
import type { ContactWithEnrollments, Enrollment } from "../../src/contract/types.ts";
import type { ActionName, ActionState } from "../hooks/use-enrollment-actions.ts";
import { StoryText } from "../i18n/story/story-text-context.tsx";
import { useTexts } from "../i18n/text-context.tsx";
import { actionFailureText } from "../service/failure-texts.ts";
import { AlertBox } from "./alert-box.tsx";
import { EnrollmentFacts } from "./enrollment-facts.tsx";
import { HoldSource } from "./hold-source.tsx";
import { RequestNote } from "./request-note.tsx";
import type { Desk } from "./work/desk.ts";

const useStyles = makeStyles({
  note: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** By what decides whether something is sent: a pause before a hold. */
const looks = {
  enrolled: { message: "enrolledAlert", icon: "alert", tone: "attention" },
  paused: { message: "pausedAlert", icon: "pause", tone: "calm" },
  away: { message: "awayAlert", icon: "away", tone: "calm" },
  doubt: { message: "doubtAlert", icon: "unknown", tone: "calm" },
} as const;

interface Props {
  desk: Desk;
  contact: ContactWithEnrollments;
  enrollment: Enrollment;
  action: ActionState;
  now: number;
  onAction: (name: ActionName) => void;
}

/** S-052: the contact is in a sequence now. S-053 and S-075: the buttons that act at once. */
export function EnrollmentAlert({ desk, contact, enrollment, action, now, onAction }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const paused = enrollment.state === "paused";
  const look = lookOf(enrollment);
  const busy = action.busy !== null;
  return (
    <AlertBox
      tone={looks[look].tone}
      icon={looks[look].icon}
      title={<StoryText message={looks[look].message} values={{ name: contact.name }} />}
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
      <EnrollmentFacts enrollment={enrollment} timeZone={contact.timeZone} now={now} />
      <HoldSource desk={desk} contact={contact} enrollment={enrollment} />
      {enrollment.mayChange ? null : (
        <div className={styles.note}>
          <StoryText
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

function lookOf({ state, hold, wait }: Enrollment): keyof typeof looks {
  if (state === "paused") return "paused";
  if (hold?.reason === "doubt" || wait?.reason === "doubt") return "doubt";
  return hold ? "away" : "enrolled";
}

/** The people whose enrollment or contact it is; their managers and admins may too. */
function whoMayChange(contact: ContactWithEnrollments, enrollment: Enrollment, locale: string): string {
  const names = new Set([enrollment.enrolledBy.name, ...(contact.owner ? [contact.owner.name] : [])]);
  return new Intl.ListFormat(locale, { type: "disjunction" }).format(names);
}
