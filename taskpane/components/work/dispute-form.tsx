import { useState } from "react";
import type { Contact, Enrollment } from "../../../src/contract/types.ts";
import { useWorkRequests } from "../../hooks/use-work-requests.ts";
import { StoryText, useStoryTexts } from "../../i18n/story/story-text-context.tsx";
import { useTexts } from "../../i18n/text-context.tsx";
import { WithWorkTexts } from "../../i18n/work/work-text-context.tsx";
import { Button } from "../button.tsx";
import type { Desk } from "./desk.ts";
import { LineField } from "./fields.tsx";
import { FailureLine, WorkNote } from "./work-note.tsx";
import { WorkPanel } from "./work-panel.tsx";

interface Props {
  desk: Desk;
  contact: Contact;
  /** It was stopped by mistake. */
  enrollment: Enrollment;
  onClose: () => void;
}

/** "That was wrong": takes the contact back to where the sequence stopped, and keeps a note of the mistake. */
export function DisputeForm(props: Props) {
  return (
    <WithWorkTexts>
      <Form {...props} />
    </WithWorkTexts>
  );
}

function Form({ desk, contact, enrollment, onClose }: Props) {
  const texts = useTexts();
  const story = useStoryTexts();
  const requests = useWorkRequests<"dispute">(desk);
  const [note, setNote] = useState("");
  const busy = requests.busy !== null;
  const reEnroll = () =>
    requests.run(
      "dispute",
      () => desk.client.disputeStop(enrollment.id, note.trim() === "" ? {} : { note: note.trim() }),
      (again) => {
        onClose();
        desk.changed(again);
        desk.toOutcome();
        desk.refresh();
        desk.announce(story("reEnrolled", { name: contact.name }));
      },
    );
  return (
    <WorkPanel
      heading={story("wrongStop")}
      actions={
        <>
          <Button look="primary" waiting={busy} onClick={reEnroll}>
            {story(busy ? "reEnrolling" : "reEnroll")}
          </Button>
          <Button onClick={onClose}>{texts("cancel")}</Button>
        </>
      }
    >
      <WorkNote>
        <StoryText
          message="wrongStopNote"
          values={{ name: contact.name, sequence: enrollment.sequence.name }}
        />
      </WorkNote>
      <LineField label={story("wrongStopWhat")} value={note} onChange={setNote} />
      <FailureLine failure={requests.failure} />
    </WorkPanel>
  );
}
