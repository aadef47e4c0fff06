import { useState } from "react";
import type { StepEdit } from "../../../src/contract/types.ts";
import { useAnswer } from "../../hooks/use-answer.ts";
import { useReturnFocus } from "../../hooks/use-return-focus.ts";
import { useWorkTexts } from "../../i18n/work/work-text-context.tsx";
import { threadSubject } from "../../service/thread-subject.ts";
import { makeStyles } from "../../styles/make-styles.ts";
import { AlertBox } from "../alert-box.tsx";
import { Button } from "../button.tsx";
import { Section } from "../section.tsx";
import { PaneSkeleton } from "../skeleton.tsx";
import type { Desk } from "./desk.ts";
import { EmailEditor } from "./email-editor.tsx";
import type { Draft } from "./email-editor.tsx";
import { EmailView } from "./email-view.tsx";
import { ObstacleList } from "./obstacle-list.tsx";
import { FailureLine, WorkNote } from "./work-note.tsx";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface Props {
  desk: Desk;
  planned: { contactId: string; sequenceId: string; inboxId: string; startStep: number; position: number };
  edit: StepEdit | null;
  editing: boolean;
  onEditing: (editing: boolean) => void;
  onEdit: (edit: StepEdit | null) => void;
}

/** The first email as this contact would get it, and the way to write it differently for them. */
export function FirstEmail({ desk, planned, edit, editing, onEditing, onEdit }: Props) {
  const styles = useStyles();
  const work = useWorkTexts();
  const { sequenceId, ...body } = planned;
  const { subject, body: text } = edit ?? {};
  const answer = useAnswer(`first ${JSON.stringify(planned)}`, JSON.stringify(edit), (signal) =>
    desk.client.previewStep(sequenceId, { ...body, ...(edit && { subject, body: text }) }, { signal }),
  );
  const [draft, setDraft] = useState<Draft | null>(null);
  const opener = useReturnFocus(editing);
  const { value } = answer;
  const close = () => {
    setDraft(null);
    onEditing(false);
  };
  const save = () => {
    if (draft) onEdit({ position: planned.position, ...draft });
    close();
  };
  return (
    <Section heading={work("firstEmailOfStep", { step: planned.position })}>
      {value === null && answer.failure === null ? <PaneSkeleton /> : null}
      <FailureLine failure={answer.failure} onRetry={answer.again} />
      {value && editing ? (
        <EmailEditor
          draft={draft ?? value.source}
          threadSubject={threadSubject(value)}
          onDraft={setDraft}
          label={work("editTitle")}
          saveLabel={work("save")}
          busy={false}
          onSave={save}
          onCancel={close}
        />
      ) : null}
      {value && !editing ? (
        <>
          {edit ? <WorkNote>{work("editedNote")}</WorkNote> : null}
          {value.kind === "email" ? (
            <EmailView email={value.email} />
          ) : (
            <AlertBox tone="bad" icon="alert" title={work("cannotPreview")}>
              <ObstacleList obstacles={value.obstacles.map((one) => ({ ...one, position: null }))} />
            </AlertBox>
          )}
          <div className={styles.actions}>
            <Button ref={opener} onClick={() => onEditing(true)}>
              {work("edit")}
            </Button>
            {edit ? <Button onClick={() => onEdit(null)}>{work("takeBack")}</Button> : null}
          </div>
        </>
      ) : null}
    </Section>
  );
}
