import { useState } from "react";
import type { ContactWithEnrollments, Enrollment } from "../../../src/contract/types.ts";
import { useFollowStep } from "../../hooks/use-follow-step.ts";
import { WithWorkTexts, useWorkTexts } from "../../i18n/work/work-text-context.tsx";
import type { Desk } from "./desk.ts";
import { EnrollActions } from "./enroll-actions.tsx";
import { NextEmailSection } from "./next-email-section.tsx";
import { StepNotes } from "./step-notes.tsx";
import { TaskSection } from "./task-section.tsx";
import { WorkNote } from "./work-note.tsx";

interface Props extends Desk {
  contact: ContactWithEnrollments;
}

/** A step the rep has asked for: it is on its way whatever this machine's clock says. */
interface Expected {
  id: string;
  position: number;
}

const stepOf = ({ id, nextStep }: Enrollment): Expected => ({ id, position: nextStep?.position ?? 0 });

/** What a rep can do about a contact's sequence: while they are enrolled, and to enroll them. */
export function SequenceWork({ contact, ...desk }: Props) {
  const current = contact.currentEnrollment;
  const [expected, setExpected] = useState<Expected | null>(null);
  const enrolled = (enrollment: Enrollment, now: boolean) => {
    if (now) setExpected(stepOf(enrollment));
    desk.changed(enrollment);
    desk.toOutcome();
  };
  if (current?.state === "unenrolling") return null;
  return (
    <WithWorkTexts>
      {current ? (
        <OpenWork
          key={current.id}
          desk={desk}
          enrollment={current}
          expected={expected?.id === current.id && expected.position === current.nextStep?.position}
          onExpected={() => setExpected(stepOf(current))}
        />
      ) : (
        <EnrollActions key={contact.id} desk={desk} contact={contact} onEnrolled={enrolled} />
      )}
    </WithWorkTexts>
  );
}

interface OpenProps {
  desk: Desk;
  enrollment: Enrollment;
  expected: boolean;
  onExpected: () => void;
}

function OpenWork({ desk, enrollment, expected, onExpected }: OpenProps) {
  const work = useWorkTexts();
  const followed = useFollowStep(enrollment, expected, desk, (after) => {
    desk.changed(after);
    const step = enrollment.nextStep?.position ?? 0;
    if (after.nextStep?.position !== step) desk.announce(work("carriedOut", { step }));
  });
  return (
    <>
      {followed ? <WorkNote>{work("onItsWay")}</WorkNote> : null}
      <StepNotes desk={desk} enrollment={enrollment} onExpected={onExpected} />
      <TaskSection desk={desk} enrollment={enrollment} />
      <NextEmailSection desk={desk} enrollment={enrollment} followed={followed} onExpected={onExpected} />
    </>
  );
}
