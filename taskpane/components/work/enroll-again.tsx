import { useState } from "react";
import type { Enrollment } from "../../../src/contract/types.ts";
import { useWorkRequests } from "../../hooks/use-work-requests.ts";
import { useTexts } from "../../i18n/text-context.tsx";
import { WorkText, useWorkTexts } from "../../i18n/work/work-text-context.tsx";
import { Button } from "../button.tsx";
import type { Desk } from "./desk.ts";
import { SelectField } from "./fields.tsx";
import { FailureLine, WorkNote } from "./work-note.tsx";
import { WorkPanel } from "./work-panel.tsx";

interface Props {
  desk: Desk;
  last: Enrollment;
  onEnrolled: (enrollment: Enrollment, now: boolean) => void;
  onCancel: () => void;
}

/** S-078…S-083: into the same version of the same sequence, from where it stopped or from a chosen step. */
export function EnrollAgain({ desk, last, onEnrolled, onCancel }: Props) {
  const texts = useTexts();
  const work = useWorkTexts();
  const requests = useWorkRequests<"enroll">(desk);
  const stopped = last.nextStep?.position ?? null;
  const [startStep, setStartStep] = useState(stopped === null ? "1" : "");
  const options = Array.from({ length: last.sequence.stepCount }, (_, index) => ({
    value: String(index + 1),
    text: work("stepNumber", { step: index + 1 }),
  }));
  const enroll = () => {
    const body = startStep === "" ? {} : { startStep: Number(startStep) };
    requests.run(
      "enroll",
      () => desk.client.reEnroll(last.id, body),
      (enrollment) => onEnrolled(enrollment, startStep !== ""),
    );
  };
  const busy = requests.busy !== null;
  return (
    <WorkPanel
      heading={work("enrollAgain")}
      actions={
        <>
          <Button look="primary" waiting={busy} onClick={enroll}>
            {work(busy ? "enrolling" : "enrollNow")}
          </Button>
          <Button onClick={onCancel}>{texts("cancel")}</Button>
        </>
      }
    >
      <WorkNote>
        <WorkText message="enrollAgainNote" values={{ sequence: last.sequence.name }} />
      </WorkNote>
      <SelectField
        label={work("firstStep")}
        value={startStep}
        options={[
          ...(stopped === null ? [] : [{ value: "", text: work("whereItStopped", { step: stopped }) }]),
          ...options,
        ]}
        onChange={setStartStep}
      />
      <FailureLine failure={requests.failure} />
    </WorkPanel>
  );
}
