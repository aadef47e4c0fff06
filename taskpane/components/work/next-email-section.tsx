import { useEffect, useEffectEvent, useState } from "react";
import type { Enrollment, NextEmail } from "../../../src/contract/types.ts";
import { useAnswer } from "../../hooks/use-answer.ts";
import type { Answer } from "../../hooks/use-answer.ts";
import { useReturnFocus } from "../../hooks/use-return-focus.ts";
import { useWorkRequests } from "../../hooks/use-work-requests.ts";
import { useTexts } from "../../i18n/text-context.tsx";
import { useWorkTexts } from "../../i18n/work/work-text-context.tsx";
import { threadSubject } from "../../service/thread-subject.ts";
import { makeStyles } from "../../styles/make-styles.ts";
import { whenText } from "../../time/when-text.ts";
import { AlertBox } from "../alert-box.tsx";
import { Button } from "../button.tsx";
import { Icon } from "../icon.tsx";
import { PaneSkeleton } from "../skeleton.tsx";
import type { Desk } from "./desk.ts";
import { EmailEditor } from "./email-editor.tsx";
import type { Draft } from "./email-editor.tsx";
import { EmailView } from "./email-view.tsx";
import { ObstacleList } from "./obstacle-list.tsx";
import { StepButtons } from "./step-buttons.tsx";
import { FailureLine, WorkNote } from "./work-note.tsx";

const useStyles = makeStyles({
  section: { display: "grid", gap: "12px", minWidth: 0, gridTemplateColumns: "minmax(0, 1fr)" },
  toggle: { justifySelf: "start" },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface Props {
  desk: Desk;
  enrollment: Enrollment;
  /** It is being sent at this moment: nothing can be changed in it. */
  followed: boolean;
  onExpected: () => void;
}

/** The next email as it would leave, opened when wanted: to be read, changed, left out or sent now. */
export function NextEmailSection(props: Props) {
  const styles = useStyles();
  const work = useWorkTexts();
  const [open, setOpen] = useState(false);
  return (
    <div className={styles.section}>
      <div className={styles.toggle}>
        <Button
          shape="edge"
          look="subtle"
          aria-expanded={open}
          icon={<Icon name={open ? "collapse" : "expand"} />}
          onClick={() => setOpen(!open)}
        >
          {work("nextEmail")}
        </Button>
      </div>
      {open ? <NextEmailContent {...props} /> : null}
    </div>
  );
}

/** Changes when the email may read or come differently. */
const versionOf = ({ state, nextStep, dueAt, wait }: Enrollment) =>
  [state, nextStep?.position, dueAt, wait?.reason].join(" ");

function NextEmailContent(props: Props) {
  const { desk, enrollment } = props;
  const work = useWorkTexts();
  const answer = useAnswer(`next ${enrollment.id}`, versionOf(enrollment), (signal) =>
    desk.client.nextEmail(enrollment.id, { signal }),
  );
  if (answer.failure) return <FailureLine failure={answer.failure} onRetry={answer.again} />;
  if (answer.value === null) return <PaneSkeleton />;
  if (answer.value.kind === "none") return <WorkNote>{work("noNextEmail")}</WorkNote>;
  return <ComingEmail {...props} answer={answer} next={answer.value} />;
}

type Coming = Exclude<NextEmail, { kind: "none" }>;

function ComingEmail(props: Props & { answer: Answer<NextEmail>; next: Coming }) {
  const { desk, enrollment, answer, next } = props;
  const styles = useStyles();
  const work = useWorkTexts();
  const requests = useWorkRequests<"save" | "takeBack">(desk);
  const [draft, setDraft] = useState<Draft | null>(null);
  const opener = useReturnFocus(draft !== null);
  const position = next.kind === "email" ? next.email.position : next.position;
  useToldObstacles(desk, next.kind === "obstacles");
  const change = (name: "save" | "takeBack", body: { subject?: string | null; body?: string | null }) =>
    requests.run(
      name,
      () => desk.client.editStep(enrollment.id, position, body),
      (after) => {
        setDraft(null);
        desk.changed(after);
        answer.again();
        desk.announce(work(name === "save" ? "saved" : "takenBack"));
      },
    );
  if (draft !== null) {
    const body = changesOf(next.source, draft);
    return (
      <>
        <EmailEditor
          draft={draft}
          threadSubject={threadSubject(next)}
          onDraft={setDraft}
          label={work("editTitle")}
          saveLabel={work(requests.busy === "save" ? "saving" : "save")}
          busy={requests.busy !== null}
          onSave={() => (body === null ? setDraft(null) : change("save", body))}
          onCancel={() => setDraft(null)}
        />
        <FailureLine failure={requests.failure} />
      </>
    );
  }
  return (
    <>
      <EmailFacts next={next} position={position} now={desk.now} />
      {enrollment.mayChange && !props.followed ? (
        <div className={styles.actions}>
          <Button ref={opener} waiting={requests.busy !== null} onClick={() => setDraft({ ...next.source })}>
            {work("edit")}
          </Button>
          {next.edited ? (
            <Button waiting={requests.busy !== null} onClick={() => change("takeBack", nothingChanged)}>
              {work(requests.busy === "takeBack" ? "saving" : "takeBack")}
            </Button>
          ) : null}
          <StepButtons {...props} position={position} />
        </div>
      ) : null}
      <FailureLine failure={requests.failure} />
    </>
  );
}

function useToldObstacles(desk: Desk, found: boolean): void {
  const work = useWorkTexts();
  const tell = useEffectEvent(() => desk.announce(work("cannotPreview")));
  useEffect(() => {
    if (found) tell();
  }, [found]);
}

const nothingChanged = { subject: null, body: null };

/** Only what was changed; null when nothing was. */
function changesOf(source: Draft, draft: Draft): Partial<Draft> | null {
  const changes = {
    ...(draft.subject === source.subject ? {} : { subject: draft.subject }),
    ...(draft.body === source.body ? {} : { body: draft.body }),
  };
  return Object.keys(changes).length === 0 ? null : changes;
}

function EmailFacts({ next, position, now }: { next: Coming; position: number; now: number }) {
  const { locale } = useTexts();
  const work = useWorkTexts();
  const when = next.kind === "email" && next.dueAt !== null ? whenText(next.dueAt, now, locale) : null;
  return (
    <>
      <WorkNote>
        {work("emailStep", { step: position })}
        {next.kind === "email"
          ? ` · ${when === null ? work("emailNotDue") : work("emailGoes", { when })}`
          : null}
        {next.edited ? ` ${work("editedNote")}` : null}
      </WorkNote>
      {next.kind === "email" ? (
        <EmailView email={next.email} />
      ) : (
        <AlertBox tone="bad" icon="alert" title={work("cannotPreview")}>
          <ObstacleList obstacles={next.obstacles.map((one) => ({ ...one, position: null }))} />
        </AlertBox>
      )}
    </>
  );
}
