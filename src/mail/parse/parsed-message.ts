/** One header field, in the order of the message; repeated ones stand here as often as they came. */
export interface HeaderField {
  /** Lower case. */
  name: string;
  /** Unfolded, encoded words decoded. */
  value: string;
  /** Unfolded only. */
  raw: string;
}

export interface MailAddress {
  /** Empty when the message gives none. */
  name: string;
  /** Lower case; empty when there is a name alone. */
  address: string;
}

/** A part that is not the text itself: a report, a calendar, headers of another message, an attachment. */
export interface MessagePart {
  /** Lower case, without parameters, e.g. `message/delivery-status`. */
  type: string;
  filename: string | null;
  /** Upper case METHOD of a calendar part, where its Content-Type names one. */
  method: string | null;
  /** Decoded, at most {@link maximumPartText} characters; empty for what is no text (pictures, archives). */
  text: string;
}

/** A message as far as it could be read. Everything in it was written by a stranger. */
export interface ParsedMessage {
  headers: HeaderField[];
  /** The first field of this name, decoded. */
  header(name: string): string | null;
  /** Type of the whole message with its parameters, e.g. `multipart/report` and `report-type`. Lower case names. */
  contentType: { type: string; params: Readonly<Record<string, string>> };
  from: MailAddress[];
  sender: MailAddress | null;
  replyTo: MailAddress[];
  /** `""` is the null sender `<>`; null: no such field. */
  returnPath: string | null;
  to: MailAddress[];
  cc: MailAddress[];
  /** Decoded; empty when there is none. */
  subject: string;
  /** With angle brackets, as in the fields below; null when there is none. */
  messageId: string | null;
  inReplyTo: string[];
  references: string[];
  date: Date | null;
  /** What a reader sees, as plain text; made from HTML (quotations marked by `> `) where there is no plain text. */
  text: string;
  /** As it came; null when there is none. */
  html: string | null;
  parts: MessagePart[];
  /** True when the message was longer than {@link maximumMessageBytes} and is known only up to there. */
  cut: boolean;
}

/** Nothing beyond is looked at: what decides stands at the beginning of a message. */
export const maximumMessageBytes = 1_000_000;
/** Characters of one part, and of the text. */
export const maximumPartText = 200_000;

/** There is no message in these bytes. */
export class UnreadableMessage extends Error {
  override name = "UnreadableMessage";
}
