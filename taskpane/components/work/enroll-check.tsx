import type { CheckEnrollmentResponse, Contact, Obstacle } from "../../../src/contract/types.ts";
import type { Answer } from "../../hooks/use-answer.ts";
import { useTexts } from "../../i18n/text-context.tsx";
import { WorkText, useWorkTexts } from "../../i18n/work/work-text-context.tsx";
import type { WorkTexts } from "../../i18n/work/work-texts.ts";
import { whenText } from "../../time/when-text.ts";
import { AlertBox } from "../alert-box.tsx";
import { ObstacleList } from "./obstacle-list.tsx";
import { FailureLine, WorkNote } from "./work-note.tsx";

/** What the service refuses; what stands against single steps stops the sequence there, and can be mended until then. */
export const blockingOf = ({ obstacles }: CheckEnrollmentResponse): Obstacle[] =>
  obstacles.filter(({ position }) => position === null);

interface Props {
  check: Answer<CheckEnrollmentResponse>;
  contact: Pick<Contact, "name">;
  later: boolean;
  now: number;
}

/** F13: why it would fail, or when it begins, before anybody enrolls. */
export function EnrollCheck({ check, contact, later, now }: Props) {
  const { locale } = useTexts();
  const work = useWorkTexts();
  const { value, failure } = check;
  if (failure) return <FailureLine failure={failure} onRetry={check.again} />;
  if (value === null) return <WorkNote>{work("checking")}</WorkNote>;
  const blocking = blockingOf(value);
  const onTheWay = value.obstacles.filter(({ position }) => position !== null);
  return (
    <>
      {blocking.length > 0 ? (
        <AlertBox
          tone="bad"
          icon="stop"
          title={<WorkText message="cannotEnroll" values={{ name: contact.name }} />}
        >
          <ObstacleList obstacles={blocking} />
        </AlertBox>
      ) : null}
      {onTheWay.length > 0 ? (
        <AlertBox tone="attention" icon="alert" title={work("wouldStop")}>
          <ObstacleList obstacles={onTheWay} />
        </AlertBox>
      ) : null}
      {blocking.length > 0 ? null : <WorkNote>{beginText(value, later, now, locale, work)}</WorkNote>}
    </>
  );
}

const waits = {
  away: "obstacle_contact_away",
  doubt: "obstacle_contact_doubt",
  limit: "obstacle_inbox_limit",
} as const;

function beginText(
  { wait, goesAt }: CheckEnrollmentResponse,
  later: boolean,
  now: number,
  locale: string,
  work: WorkTexts,
): string {
  const why = wait ? `${work(waits[wait.reason])} ` : "";
  const at = wait ? wait.until : goesAt;
  if (at !== null && (wait || later)) return why + work("goesAt", { when: whenText(at, now, locale) });
  return wait || later ? why : work("goesNow");
}
