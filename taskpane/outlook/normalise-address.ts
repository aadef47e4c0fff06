const forbidden = /[\p{Cc}\p{Cf}\p{Z}\p{Cs}]/u;
const label = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\-]{0,61}[\p{L}\p{N}\p{M}])?`;
const shape = new RegExp(String.raw`^[^@]{1,64}@(?=.{1,255}$)${label}(?:\.${label})+$`, "u");

/**
 * An address as the service compares it: trimmed, lower case, composed. Null for what the service would not take as
 * one, such as a distribution list without address or Exchange's internal `/o=…` names: a single one of those would
 * make a whole lookup fail. (A test holds that the service's own rule agrees.)
 */
export function normaliseAddress(text: string | null | undefined): string | null {
  const address = (text ?? "").trim().toLowerCase().normalize("NFC");
  return address.length <= 320 && !forbidden.test(address) && shape.test(address) ? address : null;
}
