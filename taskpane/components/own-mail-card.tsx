import { useState } from "react";
import type { ContactWithEnrollments } from "../../src/contract/types.ts";
import { StoryText, useStoryTexts } from "../i18n/story/story-text-context.tsx";
import { useTexts } from "../i18n/text-context.tsx";
import { whenText } from "../time/when-text.ts";
import { AlertBox } from "./alert-box.tsx";
import { Button } from "./button.tsx";
import { FactList } from "./fact-list.tsx";
import { MessageEvidence } from "./message-evidence.tsx";

interface Props {
  contact: ContactWithEnrollments;
  now: number;
  busy: boolean;
  onUnenroll: () => void;
}

/** The rep has written to the contact by hand while a sequence writes, too: offers to end it, and stays away once told. */
export function OwnMailCard({ contact, now, busy, onUnenroll }: Props) {
  const texts = useTexts();
  const story = useStoryTexts();
  const [kept, setKept] = useState<string | null>(null);
  const { ownMail } = contact;
  if (ownMail === null || ownMail.sentAt === kept) return null;
  return (
    <AlertBox
      tone="calm"
      icon="mail"
      title={<StoryText message="ownMailTitle" values={{ name: contact.name }} />}
      actions={
        <>
          <Button shape="filling" waiting={busy} onClick={onUnenroll}>
            {texts("unenroll")}
          </Button>
          <Button shape="filling" look="subtle" onClick={() => setKept(ownMail.sentAt)}>
            {story("ownMailKeep")}
          </Button>
        </>
      }
    >
      <div>{story("ownMailText")}</div>
      <FactList
        facts={[
          ownMail.subject === null
            ? null
            : { label: story("doubtSubject"), value: <bdi>{ownMail.subject}</bdi> },
          { label: story("when"), value: whenText(ownMail.sentAt, now, story.locale) },
        ]}
      />
      <MessageEvidence
        webLink={ownMail.webLink}
        evidence={[]}
        message={{ from: null, receivedAt: ownMail.sentAt, folder: "sent" }}
      />
    </AlertBox>
  );
}
