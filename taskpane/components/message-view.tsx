import { useEffect } from "react";
import type { PaneClient } from "../service/pane-client.ts";
import type { Enrollment } from "../../src/contract/types.ts";
import { useOpenedContact } from "../hooks/use-opened-contact.ts";
import type { PaneActions } from "../hooks/use-pane-actions.ts";
import { useSettleUnenrolling } from "../hooks/use-settle-unenrolling.ts";
import { useTexts } from "../i18n/text-context.tsx";
import type { OutlookItem } from "../outlook/outlook-types.ts";
import type { WatchState } from "../recipients/recipient-watch.ts";
import type { Timers } from "../time/timers.ts";
import { ChunkFace } from "./chunk-face.tsx";
import { ListView } from "./list-view.tsx";
import { openedRecipientPart, unenrollAllNoticePart } from "./parts.ts";

export interface MessageViewProps {
  item: Exclude<OutlookItem, { kind: "none" }>;
  state: WatchState;
  client: PaneClient;
  timers: Timers;
  paneActions: PaneActions;
  announce: (text: string) => void;
  onRefresh: () => void;
}

/** A message with people in it: the list of them, or the contact of one. */
export function MessageView(props: MessageViewProps) {
  const { item, state, client, timers, paneActions, announce } = props;
  const texts = useTexts();
  const { address, open, close, returnFocusTo } = useOpenedContact(item);
  const settled = (before: Enrollment, after: Enrollment) => {
    paneActions.actions.settled(before, after);
    // Said after what has changed is shown: the pane's summary of it would be the last word otherwise.
    if (after.state === "unenrolled") queueMicrotask(() => announce(texts("unenrolled")));
  };
  useSettleUnenrolling(state.results, client, timers, paneActions.actions.changed, settled);

  const several = item.recipients.length > 1;
  useEffect(() => {
    // On the way before the rep clicks; when it fails now, the click tries again.
    openedRecipientPart.load().catch(() => undefined);
    if (several) unenrollAllNoticePart.load().catch(() => undefined);
  }, [several]);

  const recipient = item.recipients.find((one) => one.address === address);
  if (recipient)
    return (
      <ChunkFace part={openedRecipientPart} onBack={close}>
        {(OpenedRecipient) => (
          <OpenedRecipient key={recipient.address} {...props} recipient={recipient} onBack={close} />
        )}
      </ChunkFace>
    );
  return <ListView {...props} returnFocusTo={returnFocusTo} onOpen={open} />;
}
