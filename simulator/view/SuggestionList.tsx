import { Avatar, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Person } from "../mailbox/mailbox-types.ts";

const useStyles = makeStyles({
  list: {
    position: "absolute",
    zIndex: 1,
    top: "100%",
    left: "64px",
    width: "320px",
    margin: 0,
    padding: tokens.spacingVerticalXS,
    listStyleType: "none",
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
  },
  person: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    width: "100%",
    padding: tokens.spacingVerticalS,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  lines: { minWidth: 0 },
  subtle: { color: tokens.colorNeutralForeground2 },
});

interface SuggestionListProps {
  label: string;
  people: readonly Person[];
  onChoose: (person: Person) => void;
}

/** People of the mailbox that the typed text may mean. */
export function SuggestionList({ label, people, onChoose }: SuggestionListProps) {
  const styles = useStyles();
  return (
    <ul aria-label={`${label}: suggestions`} className={styles.list}>
      {people.map((person) => (
        <li key={person.address}>
          <button
            type="button"
            className={styles.person}
            // Pressing must not take the focus from the field: leaving it would resolve the typed text.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(person)}
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
          </button>
        </li>
      ))}
    </ul>
  );
}
