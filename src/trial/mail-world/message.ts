import PostalMime, { type Email } from "postal-mime";

export interface MailWorldAddress {
  name: string;
  address: string;
}

/** An email as it lies in one person's mailbox. */
export interface MailWorldMessage {
  id: string;
  /** Whose mailbox it lies in. */
  owner: string;
  folder: MailWorldFolder;
  from: MailWorldAddress;
  to: MailWorldAddress[];
  cc: MailWorldAddress[];
  subject: string;
  sentAt: Date;
  bodyText: string;
  /** The Message-ID that the thread began with. */
  conversationId: string;
  internetMessageId: string;
}

export const folders = ["INBOX", "Sent", "Junk"] as const;
export type MailWorldFolder = (typeof folders)[number];

/** What an email says of itself; `fallback` names it and dates it where it does not. */
export async function readMessage(
  raw: Buffer,
  fallback: { id: string; at: Date },
): Promise<Omit<MailWorldMessage, "id" | "owner" | "folder">> {
  const email = await parse(raw);
  const internetMessageId = email.messageId ?? `<${fallback.id}@mail-world.example>`;
  const sentAt = new Date(email.date ?? Number.NaN);
  return {
    from: addresses([email.from])[0] ?? { name: "", address: "" },
    to: addresses(email.to ?? []),
    cc: addresses(email.cc ?? []),
    subject: email.subject ?? "",
    sentAt: Number.isNaN(sentAt.getTime()) ? fallback.at : sentAt,
    bodyText: (email.text ?? "").replaceAll("\r\n", "\n").trimEnd(),
    conversationId: firstId(email.references) ?? firstId(email.inReplyTo) ?? internetMessageId,
    internetMessageId,
  };
}

/** More of an email is not looked at: the parser holds many times the size of what it reads. */
const mostBytes = 1_000_000;

/** Mail may be anything; what cannot be parsed still lies in the mailbox. */
async function parse(raw: Buffer): Promise<Partial<Email>> {
  try {
    return await PostalMime.parse(raw.subarray(0, mostBytes));
  } catch {
    return {};
  }
}

function firstId(list: string | undefined): string | undefined {
  return /<[^<>\s]+>/.exec(list ?? "")?.[0];
}

type Parsed = Awaited<ReturnType<typeof PostalMime.parse>>["from"];

function addresses(found: readonly Parsed[]): MailWorldAddress[] {
  return found.flatMap((each) => {
    if (each === undefined) return [];
    if (each.group !== undefined) return addresses(each.group);
    return [{ name: each.name, address: (each.address ?? "").toLowerCase() }];
  });
}
