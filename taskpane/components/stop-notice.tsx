import { useState } from "react";
import type { ContactWithEnrollments, EndReason, Enrollment } from "../../src/contract/types.ts";
import { useReturnFocus } from "../hooks/use-return-focus.ts";
import { RichText } from "../i18n/rich-text.tsx";
import { useStoryTexts } from "../i18n/story/story-text-context.tsx";
import { automaticStop } from "../recipients/automatic-stop.ts";
import { whenText } from "../time/when-text.ts";
import { ActorName } from "./actor-name.tsx";
import { AlertBox } from "./alert-box.tsx";
import { Button } from "./button.tsx";
import { ChunkFace } from "./chunk-face.tsx";
import { FactList } from "./fact-list.tsx";
import type { IconName } from "./icon.tsx";
import { MessageEvidence } from "./message-evidence.tsx";
import { disputeFormPart } from "./work/work-parts.ts";
import type { Desk } from "./work/desk.ts";

const icons: Partial<Record<EndReason, IconName>> = {
  meeting: "check",
  meeting_link: "check",
  opt_out: "stop",
  complaint: "stop",
  bounce: "bounced",
  left_company: "person",
};

interface Props {
  desk: Desk;
  contact: ContactWithEnrollments;
  enrollment: Enrollment;
}

/**
 * The contact left by themselves: why, because of which message, how that was recognised, and the way back when it was
 * wrong.
 */
export function StopNotice({ desk, contact, enrollment }: Props) {
  const story = useStoryTexts();
  const [disputing, setDisputing] = useState(false);
  const opener = useReturnFocus(disputing);
  const end = automaticStop(enrollment);
  if (end === null) return null;
  const { cause } = end;
  return (
    <AlertBox
      tone="calm"
      icon={icons[end.reason] ?? "mail"}
      title={story(`reason_${end.reason}`)}
      actions={
        enrollment.mayChange && !disputing && !contact.optedOut ? (
          <Button ref={opener} onClick={() => setDisputing(true)}>
            {story("wrongStop")}
          </Button>
        ) : null
      }
    >
      <div>
        <RichText
          message="unenrolledText"
          values={{ name: contact.name, sequence: enrollment.sequence.name }}
        />
      </div>
      <FactList
        facts={[
          cause?.meetingAt
            ? { label: story("meeting"), value: whenText(cause.meetingAt, desk.now, story.locale) }
            : null,
          cause?.summary ? { label: story("becauseOf"), value: <bdi>{cause.summary}</bdi> } : null,
          { label: story("by"), value: <ActorName actor={end.actor} /> },
          { label: story("when"), value: whenText(end.at, desk.now, story.locale) },
        ]}
      />
      {cause ? <MessageEvidence {...cause} /> : null}
      {disputing ? (
        <ChunkFace part={disputeFormPart}>
          {(DisputeForm) => (
            <DisputeForm
              desk={desk}
              contact={contact}
              enrollment={enrollment}
              onClose={() => setDisputing(false)}
            />
          )}
        </ChunkFace>
      ) : null}
    </AlertBox>
  );
}
