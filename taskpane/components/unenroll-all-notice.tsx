import { useState } from "react";
import { Button } from "./button.tsx";
import { makeStyles } from "../styles/make-styles.ts";
import { tokens } from "../styles/tokens.ts";
import type { Enrollment } from "../../src/contract/types.ts";
import type { EnrollmentActions } from "../hooks/use-enrollment-actions.ts";
import { useSecondsLeft } from "../hooks/use-seconds-left.ts";
import type { UnenrollAllReport } from "../hooks/use-unenroll-all.ts";
import { RichText } from "../i18n/rich-text.tsx";
import { useTexts } from "../i18n/text-context.tsx";
import { refusalText } from "../service/failure-texts.ts";
import type { Failure } from "../service/failure.ts";
import type { Timers } from "../time/timers.ts";
import { AlertBox } from "./alert-box.tsx";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: "20px", overflowWrap: "anywhere" },
  left: { alignSelf: "center", color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
});

interface Props {
  report: UnenrollAllReport;
  actions: EnrollmentActions;
  timers: Timers;
  nameOf: (contactId: string) => string;
  onEnd: (failure: Failure | null) => void;
}

/** What became of everybody: how many are out, who is not and why, and one Undo for all. */
export function UnenrollAllNotice({ report, actions, timers, nameOf, onEnd }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const undoable = report.unenrolled.filter(
    ({ id }) => typeof actions.of(id).unenroll?.undoDeadline === "number",
  );
  const seconds = useSecondsLeft(earliestDeadline(undoable, actions), timers);
  const { unenrolling, refused } = report;
  const [undoing, setUndoing] = useState(false);
  const undoAll = () => {
    setUndoing(true);
    void actions.undoAll(undoable).then(onEnd);
  };
  return (
    <AlertBox
      tone={refused.length > 0 ? "attention" : "good"}
      icon={refused.length > 0 ? "alert" : "check"}
      title={texts("unenrolledMany", { count: report.unenrolled.length })}
      actions={
        <>
          {seconds > 0 || undoing ? (
            <>
              <Button look="primary" waiting={undoing} onClick={undoAll}>
                {texts("undo")}
              </Button>
              <span className={styles.left}>{texts("undoLeft", { count: seconds })}</span>
            </>
          ) : null}
          <Button look="subtle" onClick={() => onEnd(null)}>
            {texts("dismiss")}
          </Button>
        </>
      }
    >
      {unenrolling.length > 0 ? <div>{texts("unenrollingMany", { count: unenrolling.length })}</div> : null}
      {refused.length > 0 ? (
        <div>
          {texts("refusedMany", { count: refused.length })}
          <ul className={styles.list}>
            {refused.map(({ enrollment, code }) => (
              <li key={enrollment.id}>
                <RichText
                  message="refusedFor"
                  values={{ name: nameOf(enrollment.contactId), why: refusalText(code, texts) }}
                />
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </AlertBox>
  );
}

function earliestDeadline(enrollments: Enrollment[], actions: EnrollmentActions): number | null {
  const deadlines = enrollments.flatMap(({ id }) => actions.of(id).unenroll?.undoDeadline ?? []);
  return deadlines.length > 0 ? Math.min(...deadlines) : null;
}
