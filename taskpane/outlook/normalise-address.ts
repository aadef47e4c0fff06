import { readAddress } from "../../src/contract/address.ts";

/**
 * An address as the service compares it. Null for what the service would not take as one, such as a distribution list
 * without address or Exchange's internal `/o=…` names: a single one of those would make a whole lookup fail.
 */
export function normaliseAddress(text: string | null | undefined): string | null {
  const outcome = readAddress(text ?? "");
  return outcome.kind === "address" ? outcome.address : null;
}
