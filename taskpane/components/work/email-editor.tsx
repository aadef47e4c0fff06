import { useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import { useTexts } from "../../i18n/text-context.tsx";
import { useWorkTexts } from "../../i18n/work/work-text-context.tsx";
import { makeStyles } from "../../styles/make-styles.ts";
import { Button } from "../button.tsx";
import { LineField, TextArea } from "./fields.tsx";
import { WorkNote } from "./work-note.tsx";

const useStyles = makeStyles({
  editor: { display: "grid", gap: "12px", minWidth: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** Subject and text as they are written, with their placeholders. */
export interface Draft {
  subject: string;
  body: string;
}

interface Props {
  draft: Draft;
  onDraft: (draft: Draft) => void;
  label: string;
  saveLabel: string;
  busy: boolean;
  onSave: () => void;
  onCancel: () => void;
  moreActions?: ReactNode;
}

/** Where a rep writes an email for one contact. The focus starts in the subject. */
export function EmailEditor(props: Props) {
  const { draft, onDraft, label, saveLabel, busy, onSave, onCancel, moreActions } = props;
  const styles = useStyles();
  const texts = useTexts();
  const work = useWorkTexts();
  const [incomplete, setIncomplete] = useState(false);
  const subject = useRef<HTMLInputElement>(null);
  useEffect(() => subject.current?.focus(), []);
  const save = () => {
    const isWhole = draft.subject.trim() !== "" && draft.body.trim() !== "";
    setIncomplete(!isWhole);
    if (isWhole) onSave();
  };
  return (
    <div role="group" aria-label={label} className={styles.editor}>
      <LineField
        ref={subject}
        label={work("subject")}
        value={draft.subject}
        onChange={(value) => onDraft({ ...draft, subject: value })}
      />
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
        {moreActions}
        <Button onClick={onCancel}>{texts("cancel")}</Button>
      </div>
    </div>
  );
}
