/** Kept for this tab alone: another tab, another browser and another site do not have it. */
const name = "sales-tools.connect";

export const keepNonce = (nonce: string): void => sessionStorage.setItem(name, nonce);

/** Nobody gets it a second time. Empty when there is none. */
export function takeNonce(): string {
  const nonce = sessionStorage.getItem(name) ?? "";
  sessionStorage.removeItem(name);
  return nonce;
}
