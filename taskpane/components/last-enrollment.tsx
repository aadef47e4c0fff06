import type { Enrollment } from "../../src/contract/types.ts";
import { useTexts } from "../i18n/text-context.tsx";
import { exactTime, relativeTime } from "../time/format-time.ts";
import { ActorName } from "./actor-name.tsx";
import { FactList } from "./fact-list.tsx";
import { Section } from "./section.tsx";

/** The sequence the contact was in last: how it ended, why, by whom and because of what (F6). */
export function LastEnrollment({ enrollment, now }: { enrollment: Enrollment; now: number }) {
  const texts = useTexts();
  const { end, sequence, state } = enrollment;
  return (
    <Section heading={texts("lastSequence")}>
      <FactList
        facts={[
          {
            label: texts("sequence"),
            value: <bdi>{sequence.name}</bdi>,
            note: texts(state === "finished" ? "endedFinished" : "endedUnenrolled"),
          },
          end && { label: texts("why"), value: texts(`reason_${end.reason}`) },
          end && { label: texts("by"), value: <ActorName actor={end.actor} /> },
          end?.cause?.summary ? { label: texts("becauseOf"), value: <bdi>{end.cause.summary}</bdi> } : null,
          end && {
            label: texts("when"),
            value: `${relativeTime(end.at, now, texts.locale)} · ${exactTime(end.at, texts.locale)}`,
          },
        ]}
      />
    </Section>
  );
}
