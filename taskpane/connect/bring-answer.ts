import { takeNonce } from "./nonce.ts";

/** What of a sign-in service's answer concerns us (RFC 6749 §4.1.2). */
const fields = ["state", "code", "error", "error_description"];

/**
 * Sends the answer in the page's address, with this tab's nonce, by the form. It stays neither in the address nor in the
 * history. False: there is none.
 */
export function bringAnswer(form: HTMLFormElement): boolean {
  const answer = new URLSearchParams(location.hash.slice(1));
  if (!answer.has("state")) return false;
  history.replaceState(null, "", location.pathname);
  for (const name of fields) {
    const value = answer.get(name);
    if (value !== null) addField(form, name, value);
  }
  addField(form, "nonce", takeNonce());
  form.submit();
  return true;
}

function addField(form: HTMLFormElement, name: string, value: string): void {
  const field = document.createElement("input");
  Object.assign(field, { type: "hidden", name, value });
  form.append(field);
}
