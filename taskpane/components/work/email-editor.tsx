import { useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import { takeFocus } from "../../hooks/take-focus.ts";
import { useTexts } from "../../i18n/text-context.tsx";
import { useWorkTexts } from "../../i18n/work/work-text-context.tsx";
import { makeStyles } from "../../styles/make-styles.ts";
import { tokens } from "../../styles/tokens.ts";
import { Button } from "../button.tsx";
import { LineField, TextArea } from "./fields.tsx";
import { WorkNote } from "./work-note.tsx";

const useStyles = makeStyles({
  editor: { display: "grid", gap: "12px", minWidth: 0 },
  subject: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** Subject and text as they are written, with their placeholders. */
export interface Draft {
  subject: string;
  body: string;
}

interface Props {
  draft: Draft;
  /** What the email is called whatever is written, as it answers another; null: as the draft says. */
  threadSubject?: string | null;
  onDraft: (draft: Draft) => void;
  label: string;
  saveLabel: string;
  busy: boolean;
  onSave: () => void;
  onCancel: () => void;
  moreActions?: ReactNode;
}

/** Where a rep writes an email for one contact. The focus starts in the first field. */
export function EmailEditor(props: Props) {
  const { draft, threadSubject = null, onDraft, label, saveLabel, busy, onSave, onCancel } = props;
  const styles = useStyles();
  const texts = useTexts();
  const work = useWorkTexts();
  const [incomplete, setIncomplete] = useState(false);
  const editor = useRef<HTMLDivElement>(null);
  const isAnswer = threadSubject !== null;
  // Anew when the field for the subject goes: it may have had the focus.
  useEffect(() => takeFocus(editor.current?.querySelector<HTMLElement>("input, textarea")), [isAnswer]);
  const save = () => {
    const isWhole = draft.subject.trim() !== "" && draft.body.trim() !== "";
    setIncomplete(!isWhole);
    if (isWhole) onSave();
  };
  return (
    <div ref={editor} role="group" aria-label={label} className={styles.editor}>
      {!isAnswer ? (
        <LineField
          label={work("subject")}
          value={draft.subject}
          onChange={(value) => onDraft({ ...draft, subject: value })}
        />
      ) : (
        <div>
          <bdi className={styles.subject}>{threadSubject}</bdi>
          <WorkNote>{work("subjectStays")}</WorkNote>
        </div>
      )}
      <TextArea
        label={work("text")}
        value={draft.body}
        onChange={(value) => onDraft({ ...draft, body: value })}
      />
      <WorkNote>{work("editNote")}</WorkNote>
      {incomplete ? <div role="alert">{work("emptyText")}</div> : null}
      <div className={styles.actions}>
        <Button look="primary" waiting={busy} onClick={save}>
          {saveLabel}
        </Button>
        {props.moreActions}
        <Button onClick={onCancel}>{texts("cancel")}</Button>
      </div>
    </div>
  );
}
