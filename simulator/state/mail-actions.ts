import { knownPeople } from "../mailbox/known-people.ts";
import { resolveRecipient } from "../mailbox/parse-recipients.ts";
import { recipientFields, type Draft, type Person, type RecipientField } from "../mailbox/mailbox-types.ts";
import type { DraftRecipients, RecipientInput, SimulatorApi } from "../simulator-api.ts";
import { showItem } from "./show-item.ts";
import { emptyDraft, type SimulatorState } from "./simulator-state.ts";
import type { Store } from "./store.ts";

export type MailActions = Pick<SimulatorApi, "selectMessage" | "composeNew" | "reply" | "setRecipients"> & {
  changeDraft: (change: Partial<Draft>) => void;
  /** Leaves the draft: nothing is ever sent from here. */
  closeDraft: () => void;
};

export function createMailActions(store: Store<SimulatorState>): MailActions {
  const compose = (draft: Draft) => store.change((state) => showItem(state, { kind: "compose", draft }));
  const selectMessage = (id: string | null) => {
    const message = store.get().messages.find((candidate) => candidate.id === id);
    store.change((state) => showItem(state, message ? { kind: "read", message } : { kind: "none" }));
  };
  const changeDraft = (change: Partial<Draft>) => {
    const { item } = store.get();
    if (item.kind === "compose")
      store.change({ item: { kind: "compose", draft: { ...item.draft, ...change } } });
  };
  const people = () => knownPeople(store.get().messages, store.get().settings.username);
  return {
    selectMessage,
    changeDraft,
    composeNew: (recipients = {}) =>
      compose(emptyDraft({ recipients: readDraftRecipients(recipients, people()) })),
    reply: () => {
      const { item } = store.get();
      if (item.kind !== "read") return;
      const { from, subject } = item.message;
      const recipients = { to: [from], cc: [], bcc: [] };
      compose(emptyDraft({ recipients, subject: /^re:/iu.test(subject) ? subject : `Re: ${subject}` }));
    },
    setRecipients: (field: RecipientField, inputs) => {
      const { item } = store.get();
      if (item.kind !== "compose") throw new Error("No draft is open.");
      changeDraft({ recipients: { ...item.draft.recipients, [field]: readRecipients(inputs, people()) } });
    },
    closeDraft: () => selectMessage(store.get().lastMessageId),
  };
}

function readDraftRecipients(recipients: DraftRecipients, people: readonly Person[]): Draft["recipients"] {
  const fields = recipientFields.map((field) => [field, readRecipients(recipients[field] ?? [], people)]);
  return Object.fromEntries(fields) as Draft["recipients"];
}

function readRecipients(inputs: readonly RecipientInput[], people: readonly Person[]): Person[] {
  return inputs.map((input) => {
    const person = resolveRecipient(input, people);
    if (!person) throw new Error(`Not an address: ${JSON.stringify(input)}`);
    return person;
  });
}
