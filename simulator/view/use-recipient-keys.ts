import type { KeyboardEvent } from "react";
import type { Person } from "../mailbox/mailbox-types.ts";
import { parseRecipients } from "../mailbox/parse-recipients.ts";
import type { RecipientFieldState } from "./use-recipient-field.ts";

/**
 * The keys of a recipient field: Enter, comma and semicolon end a recipient; Enter and Tab take a suggestion when
 * the text itself is no address; arrows go through the suggestions; Backspace takes the last chip.
 */
export function useRecipientKeys(
  state: RecipientFieldState,
  present: readonly Person[],
): (event: KeyboardEvent) => void {
  const isAddress = parseRecipients(state.text).rest === "";
  return (event) => {
    if (state.text.trim() === "") {
      const last = present.at(-1);
      if (event.key === "Backspace" && state.text === "" && last) state.remove(last.address);
      return;
    }
    if (state.active && !isAddress && ["Enter", "Tab"].includes(event.key)) state.choose(state.active);
    else if (["Enter", ",", ";"].includes(event.key)) state.resolve(state.text);
    else if (event.key === "ArrowDown") state.moveActive(1);
    else if (event.key === "ArrowUp") state.moveActive(-1);
    else return;
    event.preventDefault();
  };
}
