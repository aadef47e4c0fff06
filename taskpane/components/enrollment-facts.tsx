import type { Enrollment } from "../../src/contract/types.ts";
import { useTexts } from "../i18n/text-context.tsx";
import type { Texts } from "../i18n/texts.ts";
import { exactTime, relativeTime } from "../time/format-time.ts";
import { ActorName } from "./actor-name.tsx";
import { Address } from "./address.tsx";
import { FactList } from "./fact-list.tsx";
import type { Fact } from "./fact-list.tsx";
import { RichText } from "../i18n/rich-text.tsx";
import { StepProgress } from "./step-progress.tsx";

const stepKeys = {
  automated_email: "automatedEmail",
  manual_email: "manualEmail",
  call: "call",
  todo: "todo",
} as const;

/** Where an open enrollment stands: sequence, step, what comes next and when, who enrolled, who sends. */
export function EnrollmentFacts({ enrollment, now }: { enrollment: Enrollment; now: number }) {
  const texts = useTexts();
  const { sequence, nextStep, enrolledAt, enrolledBy, sender } = enrollment;
  const count = sequence.stepCount;
  return (
    <FactList
      facts={[
        {
          label: texts("sequence"),
          value: <bdi>{sequence.name}</bdi>,
          note: (
            <>
              {nextStep
                ? texts("stepOf", { step: nextStep.position, count })
                : texts("allStepsDone", { count })}
              <StepProgress position={nextStep?.position ?? count + 1} count={count} />
            </>
          ),
        },
        nextStep === null
          ? null
          : {
              label: texts("next"),
              value: (
                <>
                  {texts(stepKeys[nextStep.type])}: <bdi>{nextStep.title}</bdi>
                </>
              ),
              note: dueText(enrollment, now, texts),
            },
        pauseFact(enrollment, texts),
        holdFact(enrollment, texts),
        {
          label: texts("enrolledBy"),
          value: (
            <RichText
              message="byAt"
              values={{ who: enrolledBy.name, when: exactTime(enrolledAt, texts.locale) }}
            />
          ),
        },
        {
          label: texts("sender"),
          value: <bdi>{sender.name}</bdi>,
          note: <Address address={sender.address} />,
        },
      ]}
    />
  );
}

function dueText({ state, hold, dueAt }: Enrollment, now: number, texts: Texts): string | null {
  if (state === "paused") return texts("waitsWhilePaused");
  if (hold) return texts("waitsWhileAway");
  if (dueAt === null) return null;
  const relative = Date.parse(dueAt) <= now ? texts("dueNow") : relativeTime(dueAt, now, texts.locale);
  return `${relative} · ${exactTime(dueAt, texts.locale)}`;
}

function pauseFact({ pause }: Enrollment, texts: Texts): Fact | null {
  if (pause === null) return null;
  const when = exactTime(pause.at, texts.locale);
  return {
    label: texts("pausedSince"),
    value: when,
    note: <ActorName actor={pause.by} />,
  };
}

function holdFact({ hold }: Enrollment, texts: Texts): Fact | null {
  if (hold === null) return null;
  const until = hold.until === null ? texts("awayUnknown") : exactTime(hold.until, texts.locale);
  return { label: texts("awayUntil"), value: until };
}
