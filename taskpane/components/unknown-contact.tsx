import { makeStyles } from "../styles/make-styles.ts";
import { tokens } from "../styles/tokens.ts";
import type { Client } from "../../src/client/client-types.ts";
import type { Contact } from "../../src/contract/types.ts";
import type { Recipient } from "../outlook/outlook-types.ts";
import { RichText } from "../i18n/rich-text.tsx";
import { ChunkFace } from "./chunk-face.tsx";
import { addContactPart } from "./profile-parts.ts";

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

interface Props {
  client: Pick<Client, "createContact">;
  recipient: Recipient;
  onAdded: (contact: Contact) => void;
  onCancel: () => void;
}

/** A recipient who is nobody's contact yet, and the form that changes it. */
export function UnknownContact({ client, recipient, onAdded, onCancel }: Props) {
  const styles = useStyles();
  return (
    <>
      <p className={styles.text}>
        <RichText message="unknownText" values={{ address: recipient.address }} />
      </p>
      <ChunkFace part={addContactPart}>
        {(AddContactForm) => (
          <AddContactForm client={client} recipient={recipient} onAdded={onAdded} onCancel={onCancel} />
        )}
      </ChunkFace>
    </>
  );
}
