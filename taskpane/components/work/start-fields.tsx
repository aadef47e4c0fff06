import type { ContactWithEnrollments, SequenceWithSteps } from "../../../src/contract/types.ts";
import type { Wish } from "../../hooks/use-enroll-wish.ts";
import { useStoryTexts } from "../../i18n/story/story-text-context.tsx";
import { stepKeys } from "../../i18n/story/step-keys.ts";
import { useWorkTexts } from "../../i18n/work/work-text-context.tsx";
import { CheckField, LineField, RadioField, SelectField } from "./fields.tsx";
import { WorkNote } from "./work-note.tsx";

interface Props {
  contact: ContactWithEnrollments;
  sequence: SequenceWithSteps;
  wish: Wish;
  onChange: (change: Partial<Wish>) => void;
}

/** Where the sequence begins, when, and by whose clock the later steps are planned (S-107…S-109). */
export function StartFields({ contact, sequence, wish, onChange }: Props) {
  const story = useStoryTexts();
  const work = useWorkTexts();
  const zone = contact.timeZone;
  return (
    <>
      <SelectField
        label={work("firstStep")}
        value={String(wish.startStep)}
        options={sequence.steps.map(({ position, type, title }) => ({
          value: String(position),
          text: work("stepOption", { step: position, type: story(stepKeys[type]), title }),
        }))}
        onChange={(value) => onChange({ startStep: Number(value), edit: null })}
      />
      <RadioField
        label={work("start")}
        value={wish.when}
        options={[
          { value: "now", text: work("startNow") },
          { value: "later", text: work("startLater") },
        ]}
        onChange={(when) => onChange({ when })}
      />
      {wish.when === "later" ? (
        <LineField
          type="datetime-local"
          label={work("startAt")}
          value={wish.startAt}
          onChange={(startAt) => onChange({ startAt })}
        />
      ) : null}
      {zone === null ? (
        <WorkNote>{work("noContactZone")}</WorkNote>
      ) : (
        <CheckField
          label={work("useContactZone")}
          note={work("contactZone", { zone })}
          checked={wish.useContactTimeZone}
          onChange={(useContactTimeZone) => onChange({ useContactTimeZone })}
        />
      )}
    </>
  );
}
