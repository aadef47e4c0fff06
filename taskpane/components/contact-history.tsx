import { Button } from "./button.tsx";
import { makeStyles } from "../styles/make-styles.ts";
import { tokens } from "../styles/tokens.ts";
import type { TimelineEvent } from "../../src/contract/types.ts";
import type { Client } from "../../src/client/client-types.ts";
import { useTimeline } from "../hooks/use-timeline.ts";
import { useTexts } from "../i18n/text-context.tsx";
import type { Texts } from "../i18n/texts.ts";
import { WithWorkTexts, useWorkTexts } from "../i18n/work/work-text-context.tsx";
import type { WorkTexts } from "../i18n/work/work-texts.ts";
import { actionFailureText } from "../service/failure-texts.ts";
import { exactTime, relativeTime } from "../time/format-time.ts";
import { ActorName } from "./actor-name.tsx";
import { RequestNote } from "./request-note.tsx";
import { PaneSkeleton } from "./skeleton.tsx";

const useStyles = makeStyles({
  list: { display: "grid", gap: "12px", margin: 0, padding: 0, listStyleType: "none" },
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
  version: string;
  now: number;
}

/** Everything that happened to the contact in sequences, newest first. */
export function ContactHistory(props: Props) {
  return (
    <WithWorkTexts>
      <Events {...props} />
    </WithWorkTexts>
  );
}

function Events({ client, contactId, version, now }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const { events, asking, failure, more, retry } = useTimeline(client, contactId, version);
  if (failure) {
    return (
      <>
        <RequestNote text={actionFailureText(failure, texts)} failure={failure} />
        <Button onClick={retry}>{texts("retry")}</Button>
      </>
    );
  }
  if (events.length === 0) return asking ? <PaneSkeleton /> : <div>{texts("historyEmpty")}</div>;
  return (
    <>
      <ol className={styles.list}>
        {events.map((event) => (
          <li key={event.id} className={styles.event}>
            <EventLines event={event} now={now} styles={styles} />
          </li>
        ))}
      </ol>
      {more ? (
        <Button waiting={asking} onClick={more}>
          {texts("historyMore")}
        </Button>
      ) : null}
    </>
  );
}

function EventLines({
  event,
  now,
  styles,
}: {
  event: TimelineEvent;
  now: number;
  styles: ReturnType<typeof useStyles>;
}) {
  const texts = useTexts();
  const { type, stepPosition, reason, cause, at } = event;
  return (
    <>
      <div className={styles.what}>{eventText(type, stepPosition, texts, useWorkTexts())}</div>
      <div>
        <bdi>{event.sequenceName}</bdi> · <ActorName actor={event.actor} />
      </div>
      {reason ? <div>{texts(`reason_${reason}`)}</div> : null}
      {cause?.summary ? (
        <div>
          <bdi>{cause.summary}</bdi>
        </div>
      ) : null}
      <div className={styles.quiet}>
        {relativeTime(at, now, texts.locale)} · {exactTime(at, texts.locale)}
      </div>
    </>
  );
}

function eventText(
  type: TimelineEvent["type"],
  stepPosition: number | null,
  texts: Texts,
  work: WorkTexts,
): string {
  const step = stepPosition ?? "–";
  switch (type) {
    case "step_skipped":
    case "step_failed":
    case "step_edited":
    case "task_created":
    case "task_completed":
    case "email_uncertain":
    case "email_settled":
    case "held":
    case "released":
    case "message_doubtful":
    case "message_decided":
    case "address_learned":
    case "bounced_softly":
    case "own_mail_sent":
    case "meeting_declined":
    case "stop_disputed":
      return work(`event_${type}`, { step });
    case "step_executed":
      return stepPosition === null ? texts("event_step_executed") : texts("event_step_number", { step });
    default:
      return texts(`event_${type}`);
  }
}
