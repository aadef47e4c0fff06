import { useMemo, useState } from "react";
import { knownPeople, suggestPeople } from "../mailbox/known-people.ts";
import type { Draft, Person, RecipientField } from "../mailbox/mailbox-types.ts";
import { addRecipients, parseRecipients } from "../mailbox/parse-recipients.ts";
import { useSimulator, useSimulatorState } from "./use-simulator-state.ts";

export interface RecipientFieldState {
  text: string;
  /** What was typed is no address. */
  unresolved: boolean;
  suggestions: readonly Person[];
  /** The suggestion that Enter and Tab take. */
  active: Person | undefined;
  moveActive: (step: 1 | -1) => void;
  type: (text: string) => void;
  /** Makes chips of the text as far as it holds addresses or known names; the rest stays. */
  resolve: (text: string) => void;
  choose: (person: Person) => void;
  remove: (address: string) => void;
}

/** One recipient field of a draft: its chips are the draft's, the text being typed its own. */
export function useRecipientField(field: RecipientField, draft: Draft): RecipientFieldState {
  const { changeDraft } = useSimulator();
  const { messages, settings } = useSimulatorState();
  const [text, setText] = useState("");
  const [unresolved, setUnresolved] = useState(false);
  const [activeIndex, setActiveIndex] = useState(0);
  const present = draft.recipients[field];
  const people = useMemo(() => knownPeople(messages, settings.username), [messages, settings.username]);

  const setChips = (chips: readonly Person[]) => {
    if (chips !== present) changeDraft({ recipients: { ...draft.recipients, [field]: chips } });
  };
  const show = (typed: string, wrong: boolean) => {
    setText(typed);
    setUnresolved(wrong);
    setActiveIndex(0);
  };
  const suggestions = unresolved ? [] : suggestPeople(text, people, present);
  return {
    text,
    unresolved,
    suggestions,
    active: suggestions[activeIndex],
    moveActive: (step) =>
      setActiveIndex((index) => (index + step + suggestions.length) % Math.max(suggestions.length, 1)),
    type: (typed) => show(typed, false),
    resolve: (typed) => {
      const { resolved, rest } = parseRecipients(typed, people);
      setChips(addRecipients(present, resolved));
      show(rest, rest !== "");
    },
    choose: (person) => {
      setChips(addRecipients(present, [person]));
      show("", false);
    },
    remove: (address) => setChips(present.filter((person) => person.address !== address)),
  };
}
