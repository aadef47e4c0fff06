import { useState } from "react";
import type { PaneClient } from "../../service/pane-client.ts";
import type { ContactWithEnrollments, Enrollment, Inbox, Sequence } from "../../../src/contract/types.ts";
import { useAnswer } from "../../hooks/use-answer.ts";
import { useTexts } from "../../i18n/text-context.tsx";
import { useWorkTexts } from "../../i18n/work/work-text-context.tsx";
import { Button } from "../button.tsx";
import { PaneSkeleton } from "../skeleton.tsx";
import { tellTimeZone } from "../../service/tell-time-zone.ts";
import { ConnectInbox } from "./connect-inbox.tsx";
import type { Desk } from "./desk.ts";
import { EnrollPlan } from "./enroll-plan.tsx";
import { SelectField } from "./fields.tsx";
import { FailureLine } from "./work-note.tsx";
import { WorkPanel } from "./work-panel.tsx";

export interface EnrollFormProps {
  desk: Desk;
  contact: ContactWithEnrollments;
  onEnrolled: (enrollment: Enrollment, now: boolean) => void;
  onCancel: () => void;
}

/** S-106: which sequence, from which inbox; the rest follows from the sequence. */
export function EnrollForm(props: EnrollFormProps) {
  const { desk, onCancel } = props;
  const texts = useTexts();
  const work = useWorkTexts();
  const { value, failure, again } = useAnswer("choices", "", (signal) => listChoices(desk.client, signal));
  const why =
    value && (value.sequences.length === 0 ? "noSequences" : value.inboxes.length === 0 ? "noInboxes" : null);
  if (value && why === null) return <Choices {...props} {...value} onConnected={again} />;
  return (
    <WorkPanel heading={work("enroll")} actions={<Button onClick={onCancel}>{texts("cancel")}</Button>}>
      {why ? <div>{work(why)}</div> : null}
      {why === "noInboxes" ? <ConnectInbox onDone={again} /> : null}
      {value === null && failure === null ? <PaneSkeleton /> : null}
      <FailureLine failure={failure} onRetry={again} />
    </WorkPanel>
  );
}

interface ChoiceLists {
  sequences: Sequence[];
  /** The rep's own, the default one first. */
  inboxes: Inbox[];
}

/** More than anybody chooses from in a list. */
const mostPages = 5;

async function listChoices(client: PaneClient, signal: AbortSignal): Promise<ChoiceLists> {
  const [sequences, { items }] = await Promise.all([
    listSequences(client, signal),
    client.listInboxes({ signal }),
    tellTimeZone(client),
  ]);
  return {
    sequences,
    inboxes: items.toSorted((one, other) => Number(other.isDefault) - Number(one.isDefault)),
  };
}

async function listSequences(client: PaneClient, signal: AbortSignal): Promise<Sequence[]> {
  const all: Sequence[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const { items, nextCursor } = await client.listSequences({ limit: 100, cursor }, { signal });
    all.push(...items);
    if (nextCursor === null) break;
    cursor = nextCursor;
  }
  return all;
}

function Choices(props: EnrollFormProps & ChoiceLists & { onConnected: () => void }) {
  const { sequences, inboxes } = props;
  const texts = useTexts();
  const work = useWorkTexts();
  const [sequenceId, setSequenceId] = useState(sequences.length === 1 ? (sequences[0]?.id ?? "") : "");
  const [chosenInbox, setChosenInbox] = useState<string | null>(null);
  const inbox = inboxes.find(({ id }) => id === chosenInbox) ?? inboxes.find(sends) ?? inboxes[0];
  const inboxId = inbox?.id ?? "";
  // One thing at a time: while the email is being written, its own buttons are the only ones.
  const [editing, setEditing] = useState(false);
  const [actions, setActions] = useState<HTMLElement | null>(null);
  return (
    <WorkPanel
      heading={work("enroll")}
      actions={
        <>
          <span ref={setActions} style={{ display: "contents" }} />
          {editing ? null : <Button onClick={props.onCancel}>{texts("cancel")}</Button>}
        </>
      }
    >
      <SelectField
        label={texts("sequence")}
        value={sequenceId}
        options={[
          ...(sequenceId === "" ? [{ value: "", text: work("chooseSequence") }] : []),
          ...sequences.map(({ id, name, enrollable }) => ({
            value: id,
            text: enrollable ? name : work("sequenceClosed", { name }),
          })),
        ]}
        onChange={(id) => {
          setEditing(false);
          setSequenceId(id);
        }}
      />
      <SelectField
        label={work("inbox")}
        value={inboxId}
        options={inboxes.map((one) => ({
          value: one.id,
          text: work(inboxKey(one, inboxes.length), { address: one.address }),
        }))}
        onChange={setChosenInbox}
      />
      {inbox && !sends(inbox) ? <ConnectInbox onDone={props.onConnected} /> : null}
      {sequenceId === "" ? null : (
        <EnrollPlan
          key={sequenceId}
          {...props}
          sequenceId={sequenceId}
          inboxId={inboxId}
          submitPlace={actions}
          editing={editing}
          onEditing={setEditing}
        />
      )}
    </WorkPanel>
  );
}

const sends = ({ connected, problem }: Inbox) => connected && problem === null;

function inboxKey({ isDefault, connected }: Inbox, count: number) {
  if (!connected) return "inboxDisconnected";
  return isDefault && count > 1 ? "inboxDefault" : "inboxPlain";
}
