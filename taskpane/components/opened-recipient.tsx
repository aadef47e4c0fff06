import type { Contact } from "../../src/contract/types.ts";
import { useNow } from "../hooks/use-now.ts";
import { useTexts } from "../i18n/text-context.tsx";
import type { Recipient } from "../outlook/outlook-types.ts";
import { ChunkFace } from "./chunk-face.tsx";
import type { MessageViewProps } from "./message-view.tsx";
import { profilePart } from "./parts.ts";
import { ProfileHeader } from "./profile-header.tsx";
import { PaneSkeleton } from "./skeleton.tsx";
import { UnknownContact } from "./unknown-contact.tsx";

interface Props extends MessageViewProps {
  recipient: Recipient;
  onBack: () => void;
}

/** The contact of one recipient, fed by the answer the list already has; or the way to make one. */
export function OpenedRecipient({
  recipient,
  state,
  client,
  timers,
  paneActions,
  announce,
  onRefresh,
  onBack,
}: Props) {
  const texts = useTexts();
  const now = useNow(timers);
  const result = state.results.get(recipient.address);
  const contact = result?.kind === "contact" ? result.contact : null;
  const added = ({ name }: Contact) => {
    announce(texts("added", { name }));
    onRefresh();
  };
  return (
    <>
      <ProfileHeader
        name={contact?.name ?? (recipient.name || recipient.address)}
        lines={contact ? [contact.jobTitle, contact.company?.name ?? null] : [texts("unknownTitle")]}
        asking={state.asking}
        onBack={onBack}
        onRefresh={onRefresh}
      />
      {contact ? (
        <ChunkFace part={profilePart}>
          {(ContactProfile) => (
            <ContactProfile
              client={client}
              address={recipient.address}
              contact={contact}
              actions={paneActions.actions}
              timers={timers}
              now={now}
              announce={announce}
              onRefresh={onRefresh}
            />
          )}
        </ChunkFace>
      ) : null}
      {result?.kind === "unknown" ? (
        <UnknownContact client={client} recipient={recipient} onAdded={added} onCancel={onBack} />
      ) : null}
      {result === undefined ? <PaneSkeleton /> : null}
    </>
  );
}
