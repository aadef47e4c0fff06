import type { Enrollment } from "../../../src/contract/types.ts";
import { useWorkRequests } from "../../hooks/use-work-requests.ts";
import { useWorkTexts } from "../../i18n/work/work-text-context.tsx";
import { Button } from "../button.tsx";
import type { Desk } from "./desk.ts";
import { FailureLine, WorkNote } from "./work-note.tsx";

interface Props {
  desk: Desk;
  enrollment: Enrollment;
  /** Of the email that is shown. */
  position: number;
  /** The rep wants the step carried out now. */
  onExpected: () => void;
}

/** Only the present step can be left out or brought forward; what is stuck or waits for a task has its own buttons. */
export function StepButtons({ desk, enrollment, onExpected, position }: Props) {
  const work = useWorkTexts();
  const requests = useWorkRequests<"skip" | "send">(desk);
  const { id, nextStep, wait, state, emailUncertain } = enrollment;
  const step = nextStep?.position ?? position;
  if (step !== position) return <WorkNote>{work("sendNowNote", { step })}</WorkNote>;
  if (wait?.reason === "stuck" || emailUncertain) return null;
  const done = (after: Enrollment, text: string) => {
    desk.changed(after);
    desk.announce(text);
    desk.toOutcome();
  };
  const skip = () =>
    requests.run(
      "skip",
      () => desk.client.skipStep(id, position),
      (after) => done(after, work("skipped", { step })),
    );
  const send = () =>
    requests.run(
      "send",
      () => desk.client.sendNow(id),
      (after) => {
        onExpected();
        done(after, work("broughtForward"));
      },
    );
  const waiting = requests.busy !== null;
  return (
    <>
      <Button waiting={waiting} onClick={skip}>
        {work(requests.busy === "skip" ? "skipping" : "skip")}
      </Button>
      {state === "active" ? (
        <Button waiting={waiting} onClick={send}>
          {work(requests.busy === "send" ? "sendingNow" : "sendNow")}
        </Button>
      ) : null}
      <FailureLine failure={requests.failure} />
    </>
  );
}
