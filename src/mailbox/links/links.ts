import { domainToASCII } from "node:url";
import type { SecretKeys } from "../secrets/secret-keys.ts";
import { readLinkToken, writeLinkToken, type Link, type LinkKind } from "./link-token.ts";

/** An email of ours, by its row in the outbox. */
export interface EmailPlace {
  tenantId: string;
  outboxId: string;
}

/** Addresses that emails bear, and what such an address says when somebody comes with it. */
export interface Links {
  /** The pages of one email. */
  of(email: EmailPlace): EmailLinks;
  /** What previews show: pages that say that they are examples. */
  readonly examples: EmailLinks;
  /** Who the sender of List-Unsubscribe mail means: its subject bears the token (RFC 2369 §3.2). */
  optOutByMail(email: EmailPlace, inboxAddress: string): string;
  /** Null: the token is none of ours. */
  read(token: string): Link | null;
}

export interface EmailLinks {
  optOut: string;
  meeting: string;
}

/** The token of examples; no genuine token is that short. */
const exampleToken = "example";
/** Keys of links are made of the keys of secrets, and are of no use for those. */
const purpose = "links in emails, 1";

/**
 * Links work as long as the key that was the first one when their email left is among the keys. `origin` is where the
 * service is reached from outside.
 */
export function createLinks(secrets: SecretKeys, origin: string): Links {
  const keys = secrets.derive(purpose);
  const [writing] = keys;
  if (writing === undefined) throw new Error("There is no key for links.");
  const tokenOf = (kind: LinkKind, email: EmailPlace) => writeLinkToken(writing, { kind, ...email });
  const address = (page: string, token: string) => `${origin}/${page}/${token}`;
  return {
    of: (email) => ({
      optOut: address("opt-out", tokenOf("opt_out", email)),
      meeting: address("meet", tokenOf("meeting", email)),
    }),
    examples: { optOut: address("opt-out", exampleToken), meeting: address("meet", exampleToken) },
    optOutByMail: (email, inboxAddress) =>
      `mailto:${mailtoAddress(inboxAddress)}?subject=unsubscribe%20${tokenOf("opt_out", email)}`,
    read: (token) => readLinkToken(keys, token),
  };
}

/** RFC 6068 §2. */
function mailtoAddress(address: string): string {
  const at = address.lastIndexOf("@");
  const domain = address.slice(at + 1);
  return `${encodeURIComponent(address.slice(0, at))}@${domainToASCII(domain) || encodeURIComponent(domain)}`;
}
