import type { Enrollment } from "../../src/contract/types.ts";
import { useTexts } from "../i18n/text-context.tsx";
import { useStoryTexts } from "../i18n/story/story-text-context.tsx";
import { exactTime, relativeTime } from "../time/format-time.ts";
import { ActorName } from "./actor-name.tsx";
import { FactList } from "./fact-list.tsx";
import { MessageEvidence } from "./message-evidence.tsx";
import { Section } from "./section.tsx";

interface Props {
  enrollment: Enrollment;
  now: number;
}

/** The sequence the contact was in last: how it ended, why, by whom and because of what (F6). */
export function LastEnrollment({ enrollment, now }: Props) {
  const texts = useTexts();
  const story = useStoryTexts();
  const { end, sequence, state } = enrollment;
  return (
    <Section heading={story("lastSequence")}>
      <FactList
        facts={[
          {
            label: texts("sequence"),
            value: <bdi>{sequence.name}</bdi>,
            note: story(state === "finished" ? "endedFinished" : "endedUnenrolled"),
          },
          end && { label: story("why"), value: story(`reason_${end.reason}`) },
          end && { label: story("by"), value: <ActorName actor={end.actor} /> },
          end?.cause?.summary ? { label: story("becauseOf"), value: <bdi>{end.cause.summary}</bdi> } : null,
          end && {
            label: story("when"),
            value: `${relativeTime(end.at, now, texts.locale)} · ${exactTime(end.at, texts.locale)}`,
          },
        ]}
      />
      {end?.cause ? <MessageEvidence {...end.cause} /> : null}
    </Section>
  );
}
