import { Button } from "./button.tsx";
import { makeStyles } from "../styles/make-styles.ts";
import { useState } from "react";
import type { OutlookItem } from "../outlook/outlook-types.ts";
import type { Results } from "../recipients/apply-enrollment.ts";
import { useTexts } from "../i18n/text-context.tsx";
import { RecipientRow } from "./recipient-row.tsx";

const useStyles = makeStyles({
  list: { display: "grid", gap: "8px", margin: 0, padding: 0, listStyleType: "none" },
});

/** So many rows at once: a message may have 1,000 recipients. */
const pageLength = 50;

interface Props {
  item: Exclude<OutlookItem, { kind: "none" }>;
  results: Results;
  asking: boolean;
  returnFocusTo: string | null;
  onOpen: (address: string) => void;
}

/** Everybody in the message, in Outlook's order (F1). */
export function RecipientList({ item, results, asking, returnFocusTo, onOpen }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const [length, setLength] = useState(pageLength);
  const [firstNew, setFirstNew] = useState<string | null>(null);
  const shown = item.recipients.slice(0, Math.max(length, 1 + indexOf(item, returnFocusTo)));
  const hidden = item.recipients.length - shown.length;
  return (
    <>
      <ul className={styles.list}>
        {shown.map((recipient) => (
          <RecipientRow
            key={recipient.address}
            recipient={recipient}
            result={results.get(recipient.address)}
            asking={asking}
            focused={recipient.address === (firstNew ?? returnFocusTo)}
            onOpen={onOpen}
          />
        ))}
      </ul>
      {hidden > 0 ? (
        <Button
          onClick={() => {
            setFirstNew(item.recipients[shown.length]?.address ?? null);
            setLength(shown.length + pageLength);
          }}
        >
          {texts("showMore", { count: Math.min(hidden, pageLength) })}
        </Button>
      ) : null}
      {item.capped ? <div>{texts("cappedNote", { count: item.recipients.length })}</div> : null}
    </>
  );
}

const indexOf = (item: Props["item"], address: string | null) =>
  item.recipients.findIndex((recipient) => recipient.address === address);
