import type { Enrollment } from "../../src/contract/types.ts";
import { StoryText, useStoryTexts } from "../i18n/story/story-text-context.tsx";
import type { StoryTexts } from "../i18n/story/story-texts.ts";
import { stepKeys } from "../i18n/story/step-keys.ts";
import { holdSourceKey } from "../i18n/story/evidence-text.ts";
import { useTexts } from "../i18n/text-context.tsx";
import { dayIn, exactTime, relativeTime } from "../time/format-time.ts";
import { ActorName } from "./actor-name.tsx";
import { Address } from "./address.tsx";
import { FactList } from "./fact-list.tsx";
import type { Fact } from "./fact-list.tsx";
import { StepProgress } from "./step-progress.tsx";

interface Props {
  enrollment: Enrollment;
  /** The contact's. */
  timeZone: string | null;
  now: number;
}

/** Where an open enrollment stands: sequence, step, what comes next and when, who enrolled, who sends. */
export function EnrollmentFacts({ enrollment, timeZone, now }: Props) {
  const texts = useTexts();
  const story = useStoryTexts();
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
                ? story("stepOf", { step: nextStep.position, count })
                : story("allStepsDone", { count })}
              <StepProgress position={nextStep?.position ?? count + 1} count={count} />
            </>
          ),
        },
        nextStep === null
          ? null
          : {
              label: story("next"),
              value: (
                <>
                  {story(stepKeys[nextStep.type])}: <bdi>{nextStep.title}</bdi>
                </>
              ),
              note: dueText(enrollment, now, story),
            },
        pauseFact(enrollment, story),
        holdFact(enrollment, timeZone, story),
        {
          label: story("enrolledBy"),
          value: (
            <StoryText
              message="byAt"
              values={{ who: enrolledBy.name, when: exactTime(enrolledAt, texts.locale) }}
            />
          ),
        },
        {
          label: story("sender"),
          value: <bdi>{sender.name}</bdi>,
          note: <Address address={sender.address} />,
        },
      ]}
    />
  );
}

function dueText({ state, hold, wait, dueAt }: Enrollment, now: number, story: StoryTexts): string | null {
  if (state === "paused") return story("waitsWhilePaused");
  if (hold?.reason === "doubt" || wait?.reason === "doubt") return story("waitsForDecision");
  if (hold) return story("waitsWhileAway");
  if (wait?.reason === "task") return story("waitsForTask");
  if (dueAt === null) return null;
  const relative = Date.parse(dueAt) <= now ? story("dueNow") : relativeTime(dueAt, now, story.locale);
  return `${relative} · ${exactTime(dueAt, story.locale)}`;
}

function pauseFact({ pause }: Enrollment, story: StoryTexts): Fact | null {
  if (pause === null) return null;
  const when = exactTime(pause.at, story.locale);
  return {
    label: story("pausedSince"),
    value: when,
    note: <ActorName actor={pause.by} />,
  };
}

/** Somebody is back on a day of their own calendar; what the hour is then at the rep's says nothing. */
function holdFact({ hold }: Enrollment, timeZone: string | null, story: StoryTexts): Fact | null {
  if (hold?.reason !== "away") return null;
  const until = hold.until === null ? story("awayUnknown") : dayIn(hold.until, timeZone, story.locale);
  return {
    label: story("awayUntil"),
    value: until,
    note: hold.cause ? story(holdSourceKey(hold.cause.evidence)) : null,
  };
}
