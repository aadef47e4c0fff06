/** Connected inboxes: from where a user's emails leave. */
import * as z from "zod/mini";
import { address, id, instant, line } from "./schema.ts";

/** `none` only for a server on the same machine: nothing crosses a network in the clear. */
const security = z.enum(["tls", "starttls", "none"]);

export const MailServer = z.strictObject({
  host: line(255),
  port: z.int().check(z.minimum(1), z.maximum(65_535)),
  security,
});

const perDay = z.int().check(z.minimum(1), z.maximum(1_000_000));
const perMinute = z.int().check(z.minimum(1), z.maximum(1_000_000));

export const Inbox = z.object({
  id,
  address: z.string(),
  displayName: z.string(),
  provider: z.enum(["smtp_imap", "microsoft_graph"]),
  /** The one that sends when nothing else is chosen (S-112). */
  isDefault: z.boolean(),
  connectedAt: instant,
  connected: z.boolean(),
  /** Emails in any 24 hours, and in any 60 seconds. */
  dailyLimit: z.number(),
  minuteLimit: z.number(),
  /** What a person has to mend before it sends again. */
  problem: z.nullable(z.object({ detail: z.string(), at: instant })),
});
export const InboxList = z.object({ items: z.array(Inbox) });

/** The password is kept encrypted and is never part of an answer. */
export const ConnectInboxRequest = z.strictObject({
  provider: z.literal("smtp_imap"),
  address,
  displayName: z.optional(line(200)),
  smtp: MailServer,
  imap: MailServer,
  /** User name of both servers. */
  user: line(320),
  password: z.string().check(z.minLength(1), z.maxLength(1024)),
  /** Who keeps a copy in the folder Sent: the server, or we. Default `append`. */
  sentCopy: z.optional(z.enum(["append", "server"])),
  /** Path of that folder; default: the one the server names. */
  sentFolder: z.optional(z.nullable(line(255))),
});

/** Where the browser goes to sign in at the inbox's provider; it comes back to a page that says how it went. */
export const InboxSignIn = z.object({
  authorizationUrl: z.string(),
  /** Until then the sign-in has to be done. */
  expiresAt: instant,
});

export const InboxLimits = z
  .strictObject({ dailyLimit: z.optional(perDay), minuteLimit: z.optional(perMinute) })
  .check(z.refine((limits) => Object.keys(limits).length > 0, "must name a limit"));

export const InboxTest = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("works") }),
  /** `detail` explains it to a person; no secrets. */
  z.object({ kind: z.literal("fails"), code: z.string(), detail: z.string() }),
]);
