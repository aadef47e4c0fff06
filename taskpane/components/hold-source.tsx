import type { Contact, Enrollment } from "../../src/contract/types.ts";
import { useRequests } from "../hooks/use-request.ts";
import { useStoryTexts } from "../i18n/story/story-text-context.tsx";
import { useTexts } from "../i18n/text-context.tsx";
import { actionFailureText } from "../service/failure-texts.ts";
import { makeStyles } from "../styles/make-styles.ts";
import { Button } from "./button.tsx";
import { MessageEvidence } from "./message-evidence.tsx";
import { RequestNote } from "./request-note.tsx";
import type { Desk } from "./work/desk.ts";

const useStyles = makeStyles({
  source: { display: "grid", gap: "8px", justifyItems: "start" },
});

interface Props {
  desk: Desk;
  contact: Contact;
  enrollment: Enrollment;
}

/** The automatic reply that made the sequence wait, and the way on when it was no absence. */
export function HoldSource({ desk, contact, enrollment }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const story = useStoryTexts();
  const { busy, failure, run } = useRequests<"go-on">((found) => {
    desk.announce(actionFailureText(found, texts));
    desk.refresh();
  });
  const { hold } = enrollment;
  if (hold?.reason !== "away" || hold.cause === null) return null;
  const goOn = () =>
    run(
      "go-on",
      () => desk.client.disputeStop(enrollment.id),
      (after) => {
        desk.changed(after);
        desk.toOutcome();
        desk.announce(story("notAwayDone", { name: contact.name }));
      },
    );
  return (
    <div className={styles.source}>
      <MessageEvidence {...hold.cause} />
      {enrollment.mayChange ? (
        <Button waiting={busy !== null} onClick={goOn}>
          {story("notAway")}
        </Button>
      ) : null}
      {failure ? <RequestNote text={actionFailureText(failure, texts)} failure={failure} /> : null}
    </div>
  );
}
