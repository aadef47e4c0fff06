import { useEffect, useState } from "react";
import type { ContactWithEnrollments, Enrollment } from "../../src/contract/types.ts";
import { useFocusAfterAction } from "../hooks/use-focus-after-action.ts";
import { useFoundOutcome } from "../hooks/use-found-outcome.ts";
import { takeFocus } from "../hooks/take-focus.ts";
import type { ActionName, EnrollmentActions } from "../hooks/use-enrollment-actions.ts";
import { useTexts } from "../i18n/text-context.tsx";
import { automaticStop } from "../recipients/automatic-stop.ts";
import { EnrollmentAlert } from "./enrollment-alert.tsx";
import { FocusGroup } from "./focus-group.tsx";
import { StopNotice } from "./stop-notice.tsx";
import { UnenrolledNotice } from "./unenrolled-notice.tsx";
import { UnenrollingAlert } from "./unenrolling-alert.tsx";
import type { Desk } from "./work/desk.ts";

interface Props {
  desk: Desk;
  contact: ContactWithEnrollments;
  actions: EnrollmentActions;
  /** Grows when something beside this has changed the enrollment and lost the focus by it. */
  focusTurn: number;
}

/** The contact's enrollment now: open, being unenrolled, or just unenrolled. Nothing when there is none. */
export function ContactEnrollment(props: Props) {
  const { contact, focusTurn } = props;
  const actions = useFreshActions(props);
  const texts = useTexts();
  const shown = contact.currentEnrollment ?? contact.lastEnrollment;
  const { ref, willAct } = useFocusAfterAction(shown?.state, Boolean(shown && actions.of(shown.id).failure));
  useEffect(() => {
    if (focusTurn > 0) takeFocus(ref.current);
  }, [focusTurn, ref]);
  const onAction = (name: ActionName, enrollment: Enrollment) => {
    willAct();
    actions.run(name, enrollment);
  };
  return (
    <FocusGroup ref={ref} label={texts("sequence")}>
      <EnrollmentBox {...props} actions={actions} onAction={onAction} />
    </FocusGroup>
  );
}

/** Without what failed before the contact was opened: long ago, under another message, it says nothing of now. */
function useFreshActions({ contact, actions }: Props): Pick<EnrollmentActions, "of" | "run"> {
  const shown = contact.currentEnrollment ?? contact.lastEnrollment;
  const [old] = useState(() => (shown ? actions.of(shown.id).failure : null));
  const of = (id: string) => {
    const action = actions.of(id);
    return action.failure === old ? { ...action, failure: null } : action;
  };
  return { of, run: actions.run };
}

function EnrollmentBox({
  desk,
  contact,
  actions,
  onAction,
}: Omit<Props, "actions"> & {
  actions: Pick<EnrollmentActions, "of">;
  onAction: (name: ActionName, enrollment: Enrollment) => void;
}) {
  const { currentEnrollment: current, lastEnrollment: last } = contact;
  const { timers, now } = desk;
  const found = useFoundOutcome(last, timers);
  if (current?.state === "unenrolling") {
    return <UnenrollingAlert contact={contact} enrollment={current} now={now} />;
  }
  if (current) {
    return (
      <EnrollmentAlert
        desk={desk}
        contact={contact}
        enrollment={current}
        action={actions.of(current.id)}
        now={now}
        onAction={(name) => onAction(name, current)}
      />
    );
  }
  const action = last && actions.of(last.id);
  if (last && !action?.unenroll && automaticStop(last)) {
    return <StopNotice key={last.id} desk={desk} contact={contact} enrollment={last} />;
  }
  const outcome = action?.unenroll ?? found;
  if (!last || !action || !outcome) return null;
  return (
    <UnenrolledNotice
      contactName={contact.name}
      enrollment={last}
      outcome={outcome}
      action={action}
      timers={timers}
      onUndo={() => onAction("undo", last)}
    />
  );
}
