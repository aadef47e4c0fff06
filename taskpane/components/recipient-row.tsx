import { Button } from "./button.tsx";
import { makeStyles, mergeClasses } from "../styles/make-styles.ts";
import { tokens } from "../styles/tokens.ts";
import { useEffect, useRef } from "react";
import type { LookupResult } from "../../src/contract/types.ts";
import { takeFocus } from "../hooks/take-focus.ts";
import type { Recipient, RecipientField } from "../outlook/outlook-types.ts";
import { contactStatus } from "../recipients/contact-status.ts";
import { useTexts } from "../i18n/text-context.tsx";
import { Initials } from "./initials.tsx";
import { BadgeSkeleton } from "./skeleton.tsx";
import { StatusBadge } from "./status-badge.tsx";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "36px minmax(0, 1fr)",
    columnGap: "12px",
    rowGap: "8px",
    padding: "12px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  who: { minWidth: 0, alignSelf: "center" },
  top: { display: "flex", gap: "8px", alignItems: "baseline", justifyContent: "space-between" },
  name: { fontWeight: tokens.fontWeightSemibold },
  clip: { minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  quiet: {
    flexShrink: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  foot: {
    gridColumnEnd: "span 2",
    display: "flex",
    flexWrap: "wrap",
    gap: "8px",
    alignItems: "center",
    justifyContent: "space-between",
  },
});

const fieldKeys = {
  from: "fieldFrom",
  to: "fieldTo",
  cc: "fieldCc",
  bcc: "fieldBcc",
} as const satisfies Record<RecipientField, string>;

interface Props {
  recipient: Recipient;
  /** Undefined while it is asked for. */
  result: LookupResult | undefined;
  /** Whether somebody is still asking for it. */
  asking: boolean;
  /** Take the focus: the rep has come back from this contact. */
  focused: boolean;
  onOpen: (address: string) => void;
}

/** One recipient: who, where in the message, their state, and the way to their contact (S-051). */
export function RecipientRow({ recipient, result, asking, focused, onOpen }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focused) takeFocus(button.current);
  }, [focused]);

  const name = (result?.kind === "contact" && result.contact.name) || recipient.name || recipient.address;
  const open = texts(result?.kind === "unknown" ? "addContact" : "viewContact");
  return (
    <li className={styles.row}>
      <Initials name={name} />
      <div className={styles.who}>
        <div className={styles.top}>
          <bdi className={mergeClasses(styles.name, styles.clip)} title={name}>
            {name}
          </bdi>
          <span className={styles.quiet}>{texts(fieldKeys[recipient.field])}</span>
        </div>
        {name === recipient.address ? null : (
          <div className={mergeClasses(styles.quiet, styles.clip)} title={recipient.address}>
            <bdi>{recipient.address}</bdi>
          </div>
        )}
      </div>
      <div className={styles.foot}>
        {result ? (
          <StatusBadge status={contactStatus(result)} />
        ) : asking ? (
          <BadgeSkeleton />
        ) : (
          <span>–</span>
        )}
        {result && result.kind !== "colleague" ? (
          <Button
            ref={button}
            shape="small"
            aria-label={`${open}: ${name}`}
            onClick={() => onOpen(recipient.address)}
          >
            {open}
          </Button>
        ) : null}
      </div>
    </li>
  );
}
