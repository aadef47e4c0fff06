import { Avatar, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { Person } from "../mailbox/mailbox-types.ts";

const useStyles = makeStyles({
  list: {
    position: "absolute",
    zIndex: 1,
    top: "100%",
    left: "64px",
    width: "320px",
    padding: tokens.spacingVerticalXS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
  },
  person: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  active: { backgroundColor: tokens.colorNeutralBackground1Selected },
  lines: { minWidth: 0 },
  subtle: { color: tokens.colorNeutralForeground2 },
});

interface SuggestionListProps {
  id: string;
  label: string;
  people: readonly Person[];
  active: Person | undefined;
  onChoose: (person: Person) => void;
}

/** An option's id, for the field that controls the list. */
export function optionId(listId: string, person: Person): string {
  return `${listId}-${person.address}`;
}

/** People of the mailbox that the typed text may mean. The field keeps the focus. */
export function SuggestionList({ id, label, people, active, onChoose }: SuggestionListProps) {
  const styles = useStyles();
  return (
    <div id={id} role="listbox" aria-label={`${label}: suggestions`} className={styles.list}>
      {people.map((person) => (
        <div
          key={person.address}
          id={optionId(id, person)}
          role="option"
          tabIndex={-1}
          aria-selected={person === active}
          className={mergeClasses(styles.person, person === active && styles.active)}
          // Pressing must not take the focus from the field: leaving it would resolve the typed text.
          onMouseDown={(event) => {
            event.preventDefault();
            onChoose(person);
          }}
        >
          <Avatar name={person.name} color="colorful" size={28} aria-hidden />
          <span className={styles.lines}>
            <Text block truncate wrap={false}>
              {person.name}
            </Text>
            <Text block truncate wrap={false} size={200} className={styles.subtle}>
              {person.address}
            </Text>
          </span>
        </div>
      ))}
    </div>
  );
}
