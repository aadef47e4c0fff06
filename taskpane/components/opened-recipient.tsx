import { useNow } from "../hooks/use-now.ts";
import { loadStoryTexts } from "../i18n/story/story-text-context.tsx";
import { useTexts } from "../i18n/text-context.tsx";
import type { Recipient } from "../outlook/outlook-types.ts";
import { ContactProfile } from "./contact-profile.tsx";
import type { MessageViewProps } from "./message-view.tsx";
import { ProfileHeader } from "./profile-header.tsx";
import { PaneSkeleton } from "./skeleton.tsx";
import { UnknownContact } from "./unknown-contact.tsx";

interface Props extends MessageViewProps {
  recipient: Recipient;
  onBack: () => void;
}

/** Its sentences, for the locale of the pane: loaded with it, so that it comes whole. */
export const loadProfileTexts = loadStoryTexts;

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
      ) : null}
      {result?.kind === "unknown" ? (
        <UnknownContact
          client={client}
          recipient={recipient}
          announce={announce}
          onAdded={onRefresh}
          onCancel={onBack}
        />
      ) : null}
      {result === undefined ? <PaneSkeleton /> : null}
    </>
  );
}
