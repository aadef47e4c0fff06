import type { Contact, DoubtfulMessage, MessageDecision } from "../../src/contract/types.ts";
import { useRequests } from "../hooks/use-request.ts";
import { doubtKeys } from "../i18n/story/evidence-text.ts";
import { StoryText, useStoryTexts } from "../i18n/story/story-text-context.tsx";
import { useTexts } from "../i18n/text-context.tsx";
import { actionFailureText } from "../service/failure-texts.ts";
import { makeStyles } from "../styles/make-styles.ts";
import { tokens } from "../styles/tokens.ts";
import { whenText } from "../time/when-text.ts";
import { Address } from "./address.tsx";
import { AlertBox } from "./alert-box.tsx";
import { Button } from "./button.tsx";
import { FactList } from "./fact-list.tsx";
import { MessageEvidence } from "./message-evidence.tsx";
import { RequestNote } from "./request-note.tsx";
import type { Desk } from "./work/desk.ts";

const useStyles = makeStyles({
  excerpt: {
    margin: 0,
    padding: "8px 10px",
    borderInlineStart: `2px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface Props {
  desk: Desk;
  contact: Contact;
  message: DoubtfulMessage;
}

/** A message that only a person can tell: what it says, and both answers. Nothing is sent meanwhile. */
export function DoubtCard({ desk, contact, message }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const story = useStoryTexts();
  const keys = doubtKeys(message.evidence);
  const { busy, failure, decide } = useDecision(desk, contact.name, message.id);
  return (
    <AlertBox
      tone="attention"
      icon="unknown"
      title={<StoryText message={keys.title} values={{ name: contact.name }} />}
      actions={
        <>
          <Button shape="filling" look="primary" waiting={busy !== null} onClick={() => decide("answer")}>
            {story(busy === "answer" ? "deciding" : keys.answer)}
          </Button>
          <Button shape="filling" waiting={busy !== null} onClick={() => decide("no_answer")}>
            {story(busy === "no_answer" ? "deciding" : keys.no_answer)}
          </Button>
        </>
      }
    >
      <div>{story(keys.text)}</div>
      <MessageFacts message={message} now={desk.now} />
      {message.excerpt === null ? null : (
        <blockquote className={styles.excerpt} dir="auto">
          {message.excerpt}
        </blockquote>
      )}
      <MessageEvidence {...message} message={message} />
      {failure ? <RequestNote text={actionFailureText(failure, texts)} failure={failure} /> : null}
    </AlertBox>
  );
}

function useDecision(desk: Desk, name: string, id: string) {
  const texts = useTexts();
  const story = useStoryTexts();
  const { busy, failure, run } = useRequests<MessageDecision>((found) => {
    desk.announce(actionFailureText(found, texts));
    // Somebody else may have decided meanwhile.
    desk.refresh();
  });
  const decide = (decision: MessageDecision) =>
    run(
      decision,
      () => desk.client.decideMessage(id, decision),
      ({ enrollment }) => {
        if (enrollment) desk.changed(enrollment);
        desk.toOutcome();
        desk.refresh();
        desk.announce(story(decision === "answer" ? "decidedAnswer" : "decidedNoAnswer", { name }));
      },
    );
  return { busy, failure, decide };
}

function MessageFacts({ message, now }: { message: DoubtfulMessage; now: number }) {
  const story = useStoryTexts();
  const { from, subject, receivedAt } = message;
  return (
    <FactList
      facts={[
        from && {
          label: story("doubtFrom"),
          value: from.name === null ? <Address address={from.address} /> : <bdi>{from.name}</bdi>,
          note: from.name === null ? null : <Address address={from.address} />,
        },
        subject === null ? null : { label: story("doubtSubject"), value: <bdi>{subject}</bdi> },
        { label: story("doubtReceived"), value: whenText(receivedAt, now, story.locale) },
      ]}
    />
  );
}
