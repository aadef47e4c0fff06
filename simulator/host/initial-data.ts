import type { MailboxItem, MailboxMessage, Person, TrialUser } from "../mailbox/mailbox-types.ts";
import { hostVersion } from "./app-context.ts";
import type { ClientProfile } from "./clients.ts";

/** Permissions as the manifest writes them, and the number by which the host tells office.js. */
export const permissionLevels = {
  Restricted: 0,
  ReadItem: 1,
  ReadWriteItem: 3,
  ReadWriteMailbox: 2,
} as const;
export type Permission = keyof typeof permissionLevels;

const itemTypes = { read: 1, compose: 4, none: 6 } as const;

export interface InitialDataFacts {
  item: MailboxItem;
  user: TrialUser;
  permission: Permission;
  client: ClientProfile;
  headerCollapsed: boolean;
}

/** The answer to `GetInitialData`, and with another item what `ItemChanged` carries. */
export function initialData(facts: InitialDataFacts): Record<string, unknown> {
  return {
    permissionLevel: permissionLevels[facts.permission],
    itemType: itemTypes[facts.item.kind],
    hostVersion,
    owaView: "ThreeColumns",
    userDisplayName: facts.user.name,
    userEmailAddress: facts.user.username,
    userProfileType: "enterprise",
    userTimeZone: "UTC",
    timeZoneOffsets: [],
    isRestIdSupported: true,
    ...(facts.item.kind === "read" ? messageData(facts.item.message, readCap(facts)) : {}),
  };
}

/** What `olkItemSelectedChanged` carries: nothing when no item is selected. */
export function itemChangedData(facts: InitialDataFacts): Record<string, unknown> | "" {
  return facts.item.kind === "none" ? "" : initialData(facts);
}

function readCap({ client, headerCollapsed }: InitialDataFacts): number {
  return client.readRecipientCap[headerCollapsed ? "collapsed" : "expanded"];
}

/** To first, then Cc, together never more than the client's cap. */
function messageData(message: MailboxMessage, cap: number): Record<string, unknown> {
  const to = message.to.slice(0, cap);
  return {
    from: forHost(message.from),
    sender: forHost(message.from),
    to: to.map(forHost),
    cc: message.cc.slice(0, cap - to.length).map(forHost),
    subject: message.subject,
    normalizedSubject: message.subject.replace(/^((re|fw|fwd|aw|sv|odp):\s*)+/iu, ""),
    id: message.id,
    conversationId: message.conversationId,
    internetMessageId: message.internetMessageId,
    itemClass: "IPM.Note",
    dateTimeCreated: message.sentAt,
    dateTimeModified: message.sentAt,
    attachments: [],
  };
}

export function forHost(person: Person): { name: string; address: string } {
  return { name: person.name, address: person.address };
}
