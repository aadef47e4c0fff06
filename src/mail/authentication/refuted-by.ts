import type { HeaderField } from "../parse/parsed-message.ts";
import { splitResults } from "./split-results.ts";

/** Whose stamps (Authentication-Results, RFC 8601) are believed: those of the servers that received the message for us. */
export interface TrustedStamps {
  /** What they call themselves there; lower case. */
  authservIds: readonly string[];
  /** Microsoft 365 writes no name. */
  unnamed: boolean;
  /** Whether that of the server counts that took the message in last. */
  ofReceiver: boolean;
}

/** Further stamps of one message are not looked at. */
const maximumStamps = 20;

/**
 * What says that a message does not come from the address in its From, e.g. `dmarc=fail`; null: nothing does. The topmost
 * trusted stamp that says anything about it counts, as servers put theirs above what came with the message (RFC 8601
 * §5): stamps below may be forged, and so may all of a server that nobody named. No stamp, no proof, a failure for the
 * time being: all that is nothing.
 */
export function refutedBy(headers: readonly HeaderField[], trusted: TrustedStamps): string | null {
  const stamps = headers.filter(({ name }) => name === "authentication-results").slice(0, maximumStamps);
  const ids = new Set([...trusted.authservIds, ...(trusted.ofReceiver ? receivingHost(headers) : [])]);
  for (const { raw } of stamps) {
    const { authservId, results } = splitResults(raw);
    const isTrusted = authservId === null ? trusted.unnamed : ids.has(authservId);
    if (!isTrusted) continue;
    // Microsoft's own judgement goes before DMARC: it knows which forwarders break it.
    const said = results.get("compauth") ?? results.get("dmarc");
    if (said === undefined) continue;
    const method = results.has("compauth") ? "compauth" : "dmarc";
    return said === "fail" ? `${method}=fail` : null;
  }
  return null;
}

/** Who took the message in last: our own mail server, whatever else the message says. */
function receivingHost(headers: readonly HeaderField[]): string[] {
  const received = headers.find(({ name }) => name === "received")?.raw.slice(0, 2_000) ?? "";
  const host = /\bby[ \t]{1,20}([a-z0-9][a-z0-9.-]{0,252})/i.exec(received)?.[1];
  return host === undefined ? [] : [host.toLowerCase()];
}
