import { useEffect, useRef } from "react";
import { Button } from "./button.tsx";
import { makeStyles } from "../styles/make-styles.ts";
import { tokens } from "../styles/tokens.ts";
import type { TimelineEvent } from "../../src/contract/types.ts";
import type { Client } from "../../src/client/client-types.ts";
import { useTimeline } from "../hooks/use-timeline.ts";
import { useTexts } from "../i18n/text-context.tsx";
import { stepKeys } from "../i18n/story/step-keys.ts";
import { holdSourceKey } from "../i18n/story/evidence-text.ts";
import { WithStoryTexts, useStoryTexts } from "../i18n/story/story-text-context.tsx";
import type { StoryTexts } from "../i18n/story/story-texts.ts";
import { actionFailureText } from "../service/failure-texts.ts";
import { dayIn, exactTime, relativeTime } from "../time/format-time.ts";
import type { Timers } from "../time/timers.ts";
import { ActorName } from "./actor-name.tsx";
import { RequestNote } from "./request-note.tsx";
import { MessageEvidence } from "./message-evidence.tsx";
import { PaneSkeleton } from "./skeleton.tsx";

const useStyles = makeStyles({
  list: {
    display: "grid",
    gap: "12px",
    margin: 0,
    padding: 0,
    listStyleType: "none",
    scrollMarginTop: "48px",
  },
  event: {
    paddingInlineStart: "12px",
    borderInlineStart: `2px solid ${tokens.colorBrandStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  what: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  client: Pick<Client, "contactTimeline">;
  contactId: string;
  /** The contact's. */
  timeZone: string | null;
  version: string;
  timers: Pick<Timers, "onBeat">;
  now: number;
}

/** Everything that happened to the contact in sequences, newest first. */
export function ContactHistory(props: Props) {
  return (
    <WithStoryTexts>
      <Events {...props} />
    </WithStoryTexts>
  );
}

function Events({ client, contactId, timeZone, version, timers, now }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const story = useStoryTexts();
  const { events, asking, failure, more, retry } = useTimeline(client, contactId, version, timers);
  const list = useRef<HTMLOListElement>(null);
  const hasEvents = events.length > 0;
  // It opens at the end of the pane: below what can be seen, as a rule.
  useEffect(() => {
    if (hasEvents) list.current?.scrollIntoView({ block: "nearest" });
  }, [hasEvents]);
  if (failure) {
    return (
      <>
        <RequestNote text={actionFailureText(failure, texts)} failure={failure} />
        <Button onClick={retry}>{texts("retry")}</Button>
      </>
    );
  }
  if (events.length === 0) return asking ? <PaneSkeleton /> : <div>{story("historyEmpty")}</div>;
  return (
    <>
      <ol ref={list} className={styles.list}>
        {events.map((event) => (
          <li key={event.id} className={styles.event}>
            <EventLines event={event} timeZone={timeZone} now={now} styles={styles} />
          </li>
        ))}
      </ol>
      {more ? (
        <Button waiting={asking} onClick={more}>
          {story("historyMore")}
        </Button>
      ) : null}
    </>
  );
}

function EventLines({
  event,
  timeZone,
  now,
  styles,
}: {
  event: TimelineEvent;
  timeZone: string | null;
  now: number;
  styles: ReturnType<typeof useStyles>;
}) {
  const texts = useTexts();
  const story = useStoryTexts();
  const { reason, cause, at } = event;
  return (
    <>
      <div className={styles.what}>{eventText(event, timeZone, story)}</div>
      {event.step ? (
        <div>
          {story(stepKeys[event.step.type])}: <bdi>{event.step.title}</bdi>
        </div>
      ) : null}
      <div>
        <bdi>{event.sequenceName}</bdi> · <ActorName actor={event.actor} />
      </div>
      {reason ? <div>{story(`reason_${reason}`)}</div> : null}
      {cause?.summary ? (
        <div>
          <bdi>{cause.summary}</bdi>
        </div>
      ) : null}
      {cause?.meetingAt ? (
        <div>{story("meetingOn", { when: exactTime(cause.meetingAt, texts.locale) })}</div>
      ) : null}
      {event.type === "held" && cause ? <div>{story(holdSourceKey(cause.evidence))}</div> : null}
      <div className={styles.quiet}>
        {relativeTime(at, now, texts.locale)} · {exactTime(at, texts.locale)}
      </div>
      {cause ? <MessageEvidence {...cause} /> : null}
    </>
  );
}

const emails: ReadonlySet<string> = new Set(["automated_email", "manual_email"]);

function eventText(event: TimelineEvent, timeZone: string | null, story: StoryTexts): string {
  const { type, stepPosition, step: what, until } = event;
  const step = stepPosition ?? "–";
  switch (type) {
    case "step_skipped":
    case "step_failed":
    case "step_edited":
    case "task_created":
    case "task_completed":
    case "email_uncertain":
    case "email_settled":
      return story(`event_${type}`, { step });
    case "held":
      return until === null
        ? story("event_held")
        : story("event_held_until", { when: dayIn(until, timeZone, story.locale) });
    case "step_executed":
      if (stepPosition === null) return story("event_step_executed");
      return story(what && emails.has(what.type) ? "event_email_sent" : "event_step_number", { step });
    default:
      return story(`event_${type}`);
  }
}
