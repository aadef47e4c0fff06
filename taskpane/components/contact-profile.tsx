import { Button } from "./button.tsx";
import { makeStyles } from "../styles/make-styles.ts";
import { tokens } from "../styles/tokens.ts";
import { useState } from "react";
import type { PaneClient } from "../service/pane-client.ts";
import type { ContactWithEnrollments } from "../../src/contract/types.ts";
import type { EnrollmentActions } from "../hooks/use-enrollment-actions.ts";
import { useAfterPaint } from "../hooks/use-after-paint.ts";
import { useToldStory } from "../hooks/use-told-story.ts";
import { WithStoryTexts, useStoryTexts } from "../i18n/story/story-text-context.tsx";
import { automaticStop } from "../recipients/automatic-stop.ts";
import { contactStatus } from "../recipients/contact-status.ts";
import type { Timers } from "../time/timers.ts";
import { ChunkFace } from "./chunk-face.tsx";
import { ContactDetails } from "./contact-details.tsx";
import { ContactEnrollment } from "./contact-enrollment.tsx";
import { DoubtCard } from "./doubt-card.tsx";
import { Icon } from "./icon.tsx";
import { LastEnrollment } from "./last-enrollment.tsx";
import { OwnMailCard } from "./own-mail-card.tsx";
import { historyPart } from "./profile-parts.ts";
import { StatusBadge } from "./status-badge.tsx";
import type { Desk } from "./work/desk.ts";
import { LazyWork } from "./work/lazy-work.tsx";

const useStyles = makeStyles({
  state: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "center" },
  quiet: { color: tokens.colorNeutralForeground2 },
  history: { display: "grid", gap: "12px", justifyItems: "start" },
});

interface Props {
  client: PaneClient;
  /** The address by which the contact is in the message. */
  address: string;
  contact: ContactWithEnrollments;
  actions: EnrollmentActions;
  timers: Timers;
  now: number;
  announce: (text: string) => void;
  onRefresh: () => void;
}

/** What View contact shows (S-051): the enrollment first, then who this is, then what was. */
export function ContactProfile(props: Props) {
  return (
    <WithStoryTexts>
      <Profile {...props} />
    </WithStoryTexts>
  );
}

function Profile({ client, address, contact, actions, timers, now, announce, onRefresh }: Props) {
  const [focusTurn, setFocusTurn] = useState(0);
  const painted = useAfterPaint();
  const { currentEnrollment, lastEnrollment } = contact;
  const desk: Desk = {
    client,
    timers,
    now,
    // Said after what has changed is shown: the pane's summary of it would be the last word otherwise.
    announce: (text) => queueMicrotask(() => announce(text)),
    changed: actions.changed,
    refresh: onRefresh,
    toOutcome: () => setFocusTurn((turn) => turn + 1),
  };
  useToldStory(contact, announce);
  return (
    <>
      {contact.doubts.map((message) => (
        <DoubtCard key={message.id} desk={desk} contact={contact} message={message} />
      ))}
      <ContactEnrollment desk={desk} contact={contact} actions={actions} focusTurn={focusTurn} />
      {currentEnrollment?.mayChange ? (
        <OwnMailCard
          contact={contact}
          now={now}
          busy={actions.of(currentEnrollment.id).busy !== null}
          onUnenroll={() => {
            actions.run("unenroll", currentEnrollment);
            desk.toOutcome();
          }}
        />
      ) : null}
      {currentEnrollment ? null : <ContactState address={address} contact={contact} />}
      {painted ? (
        <>
          <LazyWork contact={contact} {...desk} />
          {lastEnrollment && automaticStop(lastEnrollment) === null ? (
            <LastEnrollment enrollment={lastEnrollment} now={now} />
          ) : null}
          <ContactDetails contact={contact} now={now} />
          <History client={client} contact={contact} timers={timers} now={now} />
        </>
      ) : null}
    </>
  );
}

/** For a contact in no sequence: the badge, and what it means for enrolling them. */
function ContactState({ address, contact }: Pick<Props, "address" | "contact">) {
  const styles = useStyles();
  const story = useStoryTexts();
  const status = contactStatus({ kind: "contact", address, contact });
  const note = contact.optedOut
    ? "optedOutNote"
    : contact.addresses[0]?.bounced
      ? "mainBouncedNote"
      : status.kind === "bounced" && "bouncedNote";
  return (
    <div className={styles.state}>
      <StatusBadge status={status} />
      {note ? <span className={styles.quiet}>{story(note)}</span> : null}
      {contact.lastEnrollment ? null : <span className={styles.quiet}>{story("neverEnrolled")}</span>}
    </div>
  );
}

/** Everything that happened, opened when wanted. */
function History({ client, contact, timers, now }: Pick<Props, "client" | "contact" | "timers" | "now">) {
  const styles = useStyles();
  const story = useStoryTexts();
  const [history, setHistory] = useState(false);
  return (
    <div className={styles.history}>
      <Button
        shape="edge"
        look="subtle"
        aria-expanded={history}
        icon={<Icon name={history ? "collapse" : "expand"} />}
        onClick={() => setHistory(!history)}
      >
        {story("history")}
      </Button>
      {history ? (
        <ChunkFace part={historyPart}>
          {(ContactHistory) => (
            <ContactHistory
              client={client}
              contactId={contact.id}
              timeZone={contact.timeZone}
              version={versionOf(contact)}
              timers={timers}
              now={now}
            />
          )}
        </ChunkFace>
      ) : null}
    </div>
  );
}

/** Changes whenever something happened that the history tells. */
const versionOf = ({
  currentEnrollment,
  lastEnrollment,
  doubts,
  ownMail,
  addresses,
}: ContactWithEnrollments) =>
  JSON.stringify([currentEnrollment, lastEnrollment, doubts.length, ownMail, addresses]);
