import type { Evidence, MailFolder } from "../../domain/message-words.ts";
import type { StoredCause } from "../tables/tables.ts";

/** What a cause tells of a message. */
export interface CausingMessage {
  subject: string | null;
  webLink: string | null;
  evidence: Evidence[] | null;
  fromName: string | null;
  fromAddress: string | null;
  receivedAt: Date;
  folder: MailFolder;
}

/** A message as the cause of something: told by its subject, opened by its link or found by where it lies, and explained. */
export function causeOf(messageId: string, message: CausingMessage): StoredCause {
  const { subject, webLink, evidence, fromName, fromAddress, receivedAt, folder } = message;
  const from = fromAddress === null ? null : { name: fromName, address: fromAddress };
  const place = { from, receivedAt: receivedAt.toISOString(), folder };
  return {
    kind: "message",
    ref: messageId,
    summary: subject,
    webLink,
    evidence: evidence ?? [],
    message: place,
  };
}
