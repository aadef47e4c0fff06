import type { CallSurroundings } from "../../simulator/host/office-calls.ts";
import { clients } from "../../simulator/host/clients.ts";
import type { ItemNotification } from "../../simulator/host/item-notifications.ts";
import type { Draft, MailboxMessage, Person } from "../../simulator/mailbox/mailbox-types.ts";
import { emptyDraft } from "../../simulator/state/simulator-state.ts";

export const maya = { username: "maya@fjordlight.example", name: "Maya Lindqvist", role: "rep" };
export const anna: Person = { name: "Anna Kowalska", address: "anna@northwind.example" };
export const greta: Person = { name: "Greta Holm", address: "greta@alpenglow.example" };

export function sampleMessage(change: Partial<MailboxMessage> = {}): MailboxMessage {
  return {
    id: "message-1",
    folder: "inbox",
    from: anna,
    to: [{ name: maya.name, address: maya.username }],
    cc: [],
    subject: "Re: Freight terms",
    sentAt: "2026-11-20T09:00:00Z",
    bodyText: "Could we talk on Thursday?",
    conversationId: "conversation-1",
    internetMessageId: "<1@northwind.example>",
    ...change,
  };
}

export function crowd(size: number): Person[] {
  return Array.from({ length: size }, (_, index) => ({
    name: `P${index}`,
    address: `p${index}@many.example`,
  }));
}

export function sampleDraft(to: readonly Person[], change: Partial<Draft> = {}): Draft {
  return emptyDraft({ id: "draft-1", recipients: { to, cc: [], bcc: [] }, ...change });
}

/** A mailbox with one open draft that remembers what calls do to it. */
export function surroundings(change: Partial<CallSurroundings> = {}) {
  const changes: Partial<Draft>[] = [];
  const saved: Record<string, string>[] = [];
  let bars: readonly ItemNotification[] = [];
  const outlook: CallSurroundings = {
    item: { kind: "compose", draft: sampleDraft([anna]) },
    user: maya,
    client: clients.web,
    permission: "ReadItem",
    notifications: { all: () => bars, change: (next) => void (bars = next) },
    changeDraft: (next) => void changes.push(next),
    saveRoamingSettings: (values) => void saved.push(values),
    ...change,
  };
  return { outlook, changes, saved, bars: () => bars };
}
