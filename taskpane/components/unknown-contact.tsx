import { makeStyles } from "../styles/make-styles.ts";
import { tokens } from "../styles/tokens.ts";
import type { Client } from "../../src/client/client-types.ts";
import type { Recipient } from "../outlook/outlook-types.ts";
import { StoryText, WithStoryTexts, useStoryTexts } from "../i18n/story/story-text-context.tsx";
import { ChunkFace } from "./chunk-face.tsx";
import { addContactPart } from "./profile-parts.ts";

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

interface Props {
  client: Pick<Client, "createContact">;
  recipient: Recipient;
  announce: (text: string) => void;
  onAdded: () => void;
  onCancel: () => void;
}

/** A recipient who is nobody's contact yet, and the form that changes it. */
export function UnknownContact(props: Props) {
  return (
    <WithStoryTexts>
      <Unknown {...props} />
    </WithStoryTexts>
  );
}

function Unknown({ client, recipient, announce, onAdded, onCancel }: Props) {
  const styles = useStyles();
  const story = useStoryTexts();
  return (
    <>
      <p className={styles.text}>
        <StoryText message="unknownText" values={{ address: recipient.address }} />
      </p>
      <ChunkFace part={addContactPart}>
        {(AddContactForm) => (
          <AddContactForm
            client={client}
            recipient={recipient}
            onAdded={({ name }) => {
              announce(story("added", { name }));
              onAdded();
            }}
            onCancel={onCancel}
          />
        )}
      </ChunkFace>
    </>
  );
}
