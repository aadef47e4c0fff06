import { Avatar, makeStyles, Tag, TagGroup, tokens } from "@fluentui/react-components";
import type { Person } from "../mailbox/mailbox-types.ts";

const useStyles = makeStyles({
  chips: { flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

interface RecipientChipsProps {
  label: string;
  people: readonly Person[];
  onRemove: (address: string) => void;
}

/** The resolved recipients of a field. */
export function RecipientChips({ label, people, onRemove }: RecipientChipsProps) {
  const styles = useStyles();
  if (people.length === 0) return null;
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
