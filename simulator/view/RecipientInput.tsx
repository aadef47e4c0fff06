import { Avatar, makeStyles, mergeClasses, Tag, TagGroup, Text, tokens } from "@fluentui/react-components";
import { useId, useMemo, useState, type KeyboardEvent } from "react";
import { knownPeople, suggestPeople } from "../mailbox/known-people.ts";
import type { Draft, Person, RecipientField } from "../mailbox/mailbox-types.ts";
import { addRecipients, parseRecipients } from "../mailbox/parse-recipients.ts";
import { SuggestionList } from "./SuggestionList.tsx";
import { useSimulator, useSimulatorState } from "./use-simulator-state.ts";

const useStyles = makeStyles({
  row: {
    position: "relative",
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ":focus-within": { borderBottomColor: tokens.colorBrandStroke1 },
  },
  label: { width: "36px", lineHeight: "32px", flexShrink: 0, color: tokens.colorNeutralForeground2 },
  content: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    flexGrow: 1,
  },
  chips: { flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  input: {
    flexGrow: 1,
    minWidth: "160px",
    height: "32px",
    border: "none",
    outlineStyle: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
  },
  unresolved: { color: tokens.colorPaletteRedForeground1, textDecorationLine: "underline" },
});

/**
 * To, Cc or Bcc. Typed text becomes a chip on Enter, comma, semicolon, or when the field is left; until then the
 * add-in does not hear of it. Text that is no address stays, marked.
 */
export function RecipientInput({
  field,
  label,
  draft,
}: {
  field: RecipientField;
  label: string;
  draft: Draft;
}) {
  const styles = useStyles();
  const id = useId();
  const { changeDraft } = useSimulator();
  const { messages, settings } = useSimulatorState();
  const [text, setText] = useState("");
  const [unresolved, setUnresolved] = useState(false);
  const present = draft.recipients[field];
  const people = useMemo(() => knownPeople(messages, settings.username), [messages, settings.username]);
  const suggestions = suggestPeople(text, people, present);

  const setField = (recipients: readonly Person[]) =>
    changeDraft({ recipients: { ...draft.recipients, [field]: recipients } });
  const add = (more: readonly Person[]) => {
    if (more.length > 0) setField(addRecipients(present, more));
  };
  const resolve = (typed: string) => {
    const { resolved, rest } = parseRecipients(typed, people);
    add(resolved);
    setText(rest);
    setUnresolved(rest !== "");
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (["Enter", ",", ";"].includes(event.key) && text.trim() !== "") {
      event.preventDefault();
      resolve(text);
    } else if (event.key === "Backspace" && text === "" && present.length > 0) {
      setField(present.slice(0, -1));
    }
  };

  return (
    <div className={styles.row}>
      <Text as="span" id={`${id}-label`} className={styles.label}>
        {label}
      </Text>
      <div className={styles.content}>
        {present.length > 0 && (
          <Chips
            label={label}
            people={present}
            onRemove={(address) => setField(present.filter((person) => person.address !== address))}
          />
        )}
        <input
          id={id}
          aria-labelledby={`${id}-label`}
          aria-invalid={unresolved}
          autoComplete="off"
          className={mergeClasses(styles.input, unresolved && styles.unresolved)}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setUnresolved(false);
          }}
          onKeyDown={onKeyDown}
          onPaste={(event) => {
            event.preventDefault();
            resolve(text + event.clipboardData.getData("text/plain"));
          }}
          onBlur={() => resolve(text)}
        />
      </div>
      {suggestions.length > 0 && !unresolved && (
        <SuggestionList
          label={label}
          people={suggestions}
          onChoose={(person) => {
            add([person]);
            setText("");
          }}
        />
      )}
    </div>
  );
}

interface ChipsProps {
  label: string;
  people: readonly Person[];
  onRemove: (address: string) => void;
}

function Chips({ label, people, onRemove }: ChipsProps) {
  const styles = useStyles();
  return (
    <TagGroup
      aria-label={`${label}: recipients`}
      className={styles.chips}
      onDismiss={(_event, data) => onRemove(data.value)}
    >
      {people.map((person) => (
        <Tag
          key={person.address}
          value={person.address}
          shape="circular"
          dismissible
          dismissIcon={{ "aria-label": `Remove ${person.name}` }}
          media={<Avatar name={person.name} color="colorful" aria-hidden />}
          title={person.address}
        >
          {person.name}
        </Tag>
      ))}
    </TagGroup>
  );
}
