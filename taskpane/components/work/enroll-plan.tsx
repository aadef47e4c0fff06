import { useEffect, useEffectEvent } from "react";
import { createPortal } from "react-dom";
import type {
  CheckEnrollmentResponse,
  EnrollRequest,
  SequenceWithSteps,
} from "../../../src/contract/types.ts";
import { useAnswer } from "../../hooks/use-answer.ts";
import type { Answer } from "../../hooks/use-answer.ts";
import { nextMorning, requestOf, useWish } from "../../hooks/use-enroll-wish.ts";
import { useWorkRequests } from "../../hooks/use-work-requests.ts";
import { useWorkTexts } from "../../i18n/work/work-text-context.tsx";
import { Button } from "../button.tsx";
import { PaneSkeleton } from "../skeleton.tsx";
import type { EnrollFormProps } from "./enroll-form.tsx";
import { EnrollCheck, blockingOf } from "./enroll-check.tsx";
import { FirstEmail } from "./first-email.tsx";
import { StartFields } from "./start-fields.tsx";
import { FailureLine } from "./work-note.tsx";

interface Props extends EnrollFormProps {
  sequenceId: string;
  inboxId: string;
  /** Where the button to enroll stands: beside Cancel. */
  submitPlace: HTMLElement | null;
  /** The first email is being written. */
  editing: boolean;
  onEditing: (editing: boolean) => void;
}

/** The plan for one sequence: its steps are asked for first. */
export function EnrollPlan(props: Props) {
  const { desk, sequenceId } = props;
  const { value, failure, again } = useAnswer(`steps ${sequenceId}`, "", (signal) =>
    desk.client.getSequence(sequenceId, { signal }),
  );
  if (failure) return <FailureLine failure={failure} onRetry={again} />;
  return value ? <Plan {...props} sequence={value} /> : <PaneSkeleton />;
}

function Plan(props: Props & { sequence: SequenceWithSteps }) {
  const { desk, contact, sequence, sequenceId, inboxId, editing, onEditing } = props;
  const work = useWorkTexts();
  const [wish, change] = useWish(contact);
  const requests = useWorkRequests<"enroll">(desk);
  const request = requestOf(wish, { contactId: contact.id, sequenceId, inboxId }, desk.timers);
  const check = useCheck(props, request);
  const blocked = request === null || check.value === null || blockingOf(check.value).length > 0;
  const position = firstEmailFrom(sequence, wish.startStep);

  const chooseStart = (chosen: Partial<typeof wish>) => {
    // Another first step has another first email: what is being written for the old one does not fit.
    if (chosen.startStep !== undefined) onEditing(false);
    const needsTime = chosen.when === "later" && wish.startAt === "";
    change(needsTime ? { ...chosen, startAt: nextMorning(desk.timers.now()) } : chosen);
  };
  const enroll = () => {
    if (request === null) return;
    requests.run(
      "enroll",
      () => desk.client.enroll(request),
      (enrollment) => props.onEnrolled(enrollment, wish.when === "now"),
    );
  };
  const busy = requests.busy !== null;
  return (
    <>
      <StartFields contact={contact} sequence={sequence} wish={wish} onChange={chooseStart} />
      {position === null ? (
        <div>{work("noEmailComes")}</div>
      ) : (
        <FirstEmail
          key={position}
          desk={desk}
          planned={{ contactId: contact.id, sequenceId, inboxId, startStep: wish.startStep, position }}
          edit={wish.edit}
          editing={editing}
          onEditing={onEditing}
          onEdit={(edit) => change({ edit })}
        />
      )}
      {wish.when === "later" && request === null ? <div>{work("startAtMissing")}</div> : null}
      {request === null || editing ? null : (
        <EnrollCheck check={check} contact={contact} later={wish.when === "later"} now={desk.now} />
      )}
      <FailureLine failure={requests.failure} />
      {editing || props.submitPlace === null
        ? null
        : createPortal(
            <Button look="primary" waiting={busy || blocked} onClick={enroll}>
              {work(busy ? "enrolling" : "enrollNow")}
            </Button>,
            props.submitPlace,
          )}
    </>
  );
}

/** What stands in the way, asked anew with every change of the wish, and read out when it is something. */
function useCheck({ desk, contact }: Props, request: EnrollRequest | null): Answer<CheckEnrollmentResponse> {
  const work = useWorkTexts();
  const asked = request && checkRequestOf(request);
  const answer = useAnswer<CheckEnrollmentResponse>("check", JSON.stringify(asked), (signal) =>
    asked === null ? Promise.resolve(nothingAsked) : desk.client.checkEnrollment(asked, { signal }),
  );
  const blocking = answer.value !== null && blockingOf(answer.value).length > 0;
  const tell = useEffectEvent(() => desk.announce(work("cannotEnroll", { name: contact.name })));
  useEffect(() => {
    if (blocking) tell();
  }, [blocking]);
  return answer;
}

const nothingAsked: CheckEnrollmentResponse = { obstacles: [], wait: null, goesAt: null };

/** By whose clock later steps are planned decides nothing yet. */
function checkRequestOf({ contactId, sequenceId, inboxId, startStep, startAt, edits }: EnrollRequest) {
  return { contactId, sequenceId, inboxId, startStep, startAt, edits };
}

/** The position of the first email from a step on; null when only calls and to-dos follow. */
function firstEmailFrom({ steps }: SequenceWithSteps, startStep: number): number | null {
  const step = steps.find(
    ({ position, type }) => position >= startStep && (type === "automated_email" || type === "manual_email"),
  );
  return step?.position ?? null;
}
