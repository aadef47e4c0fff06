import { createHash } from "node:crypto";
import type { ParsedMessage } from "../../mail/parse/parsed-message.ts";

/**
 * What makes two deliveries one message: the fields that stay when it is moved, fetched again or delivered twice. Where
 * there is no Message-ID the text counts too, as programs that write none often write the same twice.
 */
export function messageKey(message: ParsedMessage): Buffer {
  const { messageId } = message;
  const fields = ["from", "date", "subject"].map((name) => fieldOf(message, name));
  const others = messageId === null ? [fieldOf(message, "to"), message.text] : [];
  return digest([messageId ?? "", ...fields, ...others]);
}

/** For what cannot be read: its bytes. */
export function bytesKey(raw: Uint8Array): Buffer {
  return createHash("sha256").update("bytes\0").update(raw).digest();
}

/** For what a mailbox could not even give. */
export function providerKey(providerId: string): Buffer {
  return digest(["provider", providerId]);
}

/** Servers fold fields anew and write encoded words anew: what they say stays. */
function fieldOf(message: ParsedMessage, name: string): string {
  return (message.header(name) ?? "").replace(/\s+/g, " ").trim();
}

function digest(parts: readonly string[]): Buffer {
  return createHash("sha256").update(JSON.stringify(parts)).digest();
}
