import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef } from "react";
import type { Draft, RecipientField } from "../mailbox/mailbox-types.ts";
import { RecipientChips } from "./RecipientChips.tsx";
import { optionId, SuggestionList } from "./SuggestionList.tsx";
import { useRecipientField } from "./use-recipient-field.ts";
import { useRecipientKeys } from "./use-recipient-keys.ts";
import { usePlainFieldStyles } from "./plain-field-styles.ts";

const useStyles = makeStyles({
  content: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    flexGrow: 1,
    minWidth: 0,
  },
  input: { flexGrow: 1, flexBasis: "80px", minWidth: "80px", height: "32px" },
  unresolved: { color: tokens.colorPaletteRedForeground1, textDecorationLine: "underline" },
});

interface RecipientInputProps {
  field: RecipientField;
  label: string;
  draft: Draft;
}

/**
 * To, Cc or Bcc. Typed text becomes a chip on Enter, comma, semicolon, or when the field is left; until then the
 * add-in does not hear of it. Text that is no address stays, marked.
 */
export function RecipientInput({ field, label, draft }: RecipientInputProps) {
  const plain = usePlainFieldStyles();
  const styles = useStyles();
  const id = useId();
  const listId = `${id}-suggestions`;
  const state = useRecipientField(field, draft);
  const present = draft.recipients[field];
  const onKeyDown = useRecipientKeys(state, present);
  const input = useRef<HTMLInputElement>(null);
  const isFirst = field === "to";
  const startsEmpty = useRef(present.length === 0);
  useEffect(() => {
    // As in mail programs, a new message waits for its first recipient; one that has some leaves the focus alone.
    if (isFirst && startsEmpty.current) input.current?.focus();
  }, [isFirst, draft.id]);
  return (
    <div className={plain.row}>
      <label htmlFor={id} className={plain.label}>
        {label}
      </label>
      <div className={styles.content}>
        <RecipientChips label={label} people={present} onRemove={state.remove} />
        <input
          ref={input}
          id={id}
          role="combobox"
          aria-expanded={state.suggestions.length > 0}
          aria-controls={listId}
          aria-activedescendant={state.active && optionId(listId, state.active)}
          aria-autocomplete="list"
          aria-invalid={state.unresolved}
          autoComplete="off"
          className={mergeClasses(plain.input, styles.input, state.unresolved && styles.unresolved)}
          value={state.text}
          onChange={(event) => state.type(event.target.value)}
          onKeyDown={onKeyDown}
          onPaste={(event) => {
            event.preventDefault();
            state.resolve(state.text + event.clipboardData.getData("text/plain"));
          }}
          onBlur={() => state.resolve(state.text)}
        />
      </div>
      {state.suggestions.length > 0 && (
        <SuggestionList
          id={listId}
          label={label}
          people={state.suggestions}
          active={state.active}
          onChoose={state.choose}
        />
      )}
    </div>
  );
}
