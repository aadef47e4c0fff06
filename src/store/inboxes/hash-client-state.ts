import { createHash } from "node:crypto";

/** What is kept of the secret that a provider's notifications bear. */
export function hashClientState(clientState: string): Buffer {
  return createHash("sha256").update(clientState).digest();
}
