import { Button } from "./button.tsx";
import { makeStyles } from "../styles/make-styles.ts";
import { tokens } from "../styles/tokens.ts";
import { useState } from "react";
import type { PaneClient } from "../service/pane-client.ts";
import type { ContactWithEnrollments } from "../../src/contract/types.ts";
import type { EnrollmentActions } from "../hooks/use-enrollment-actions.ts";
import { useTexts } from "../i18n/text-context.tsx";
import { contactStatus } from "../recipients/contact-status.ts";
import type { Timers } from "../time/timers.ts";
import { ChunkFace } from "./chunk-face.tsx";
import { ContactDetails } from "./contact-details.tsx";
import { ContactEnrollment } from "./contact-enrollment.tsx";
import { Icon } from "./icon.tsx";
import { LastEnrollment } from "./last-enrollment.tsx";
import { historyPart } from "./parts.ts";
import { StatusBadge } from "./status-badge.tsx";
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
export function ContactProfile({
  client,
  address,
  contact,
  actions,
  timers,
  now,
  announce,
  onRefresh,
}: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const [focusTurn, setFocusTurn] = useState(0);
  const { currentEnrollment, lastEnrollment } = contact;
  const status = contactStatus({ kind: "contact", address, contact });
  return (
    <>
      <ContactEnrollment
        contact={contact}
        actions={actions}
        timers={timers}
        now={now}
        focusTurn={focusTurn}
      />
      {currentEnrollment ? null : (
        <div className={styles.state}>
          <StatusBadge status={status} />
          {status.kind === "optedOut" ? <span className={styles.quiet}>{texts("optedOutNote")}</span> : null}
          {status.kind === "bounced" ? <span className={styles.quiet}>{texts("bouncedNote")}</span> : null}
          {lastEnrollment ? null : <span className={styles.quiet}>{texts("neverEnrolled")}</span>}
        </div>
      )}
      <LazyWork
        contact={contact}
        client={client}
        timers={timers}
        now={now}
        announce={announce}
        changed={actions.changed}
        refresh={onRefresh}
        toOutcome={() => setFocusTurn((turn) => turn + 1)}
      />
      {lastEnrollment ? <LastEnrollment enrollment={lastEnrollment} now={now} /> : null}
      <ContactDetails contact={contact} now={now} />
      <History client={client} contact={contact} now={now} />
    </>
  );
}

/** Everything that happened, opened when wanted. */
function History({ client, contact, now }: Pick<Props, "client" | "contact" | "now">) {
  const styles = useStyles();
  const texts = useTexts();
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
        {texts("history")}
      </Button>
      {history ? (
        <ChunkFace part={historyPart}>
          {(ContactHistory) => (
            <ContactHistory client={client} contactId={contact.id} version={versionOf(contact)} now={now} />
          )}
        </ChunkFace>
      ) : null}
    </div>
  );
}

/** Changes whenever something happened that the history tells. */
const versionOf = ({ currentEnrollment: current, lastEnrollment: last }: ContactWithEnrollments) =>
  [current?.id, current?.state, current?.nextStep?.position, last?.id, last?.end?.at].join(" ");
