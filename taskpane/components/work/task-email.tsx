import { useState } from "react";
import type { Preview, Task } from "../../../src/contract/types.ts";
import { useAnswer } from "../../hooks/use-answer.ts";
import { useWorkRequests } from "../../hooks/use-work-requests.ts";
import { useWorkTexts } from "../../i18n/work/work-text-context.tsx";
import { threadSubject } from "../../service/thread-subject.ts";
import { AlertBox } from "../alert-box.tsx";
import { Button } from "../button.tsx";
import type { Desk } from "./desk.ts";
import { EmailEditor } from "./email-editor.tsx";
import type { Draft } from "./email-editor.tsx";
import { EmailView } from "./email-view.tsx";
import { ObstacleList } from "./obstacle-list.tsx";
import { FailureLine } from "./work-note.tsx";

interface Props {
  desk: Desk;
  task: Task;
  onCancel: () => void;
  onSent: () => void;
}

/** S-091: the email of a task, as the sequence has it or the rep last wrote it, to be read, changed and sent. */
export function TaskEmail({ desk, task, onCancel, onSent }: Props) {
  const work = useWorkTexts();
  const requests = useWorkRequests<"send" | "preview">(desk);
  const [draft, setDraft] = useState<Draft>({ subject: task.title, body: task.body });
  const [shown, setShown] = useState<{ draft: Draft; preview: Preview } | null>(null);
  // Whether it answers another email is known to who makes it; until then the subject can be written.
  const asPlanned = useAnswer(`task ${task.id}`, "", (signal) =>
    desk.client.previewTask(task.id, undefined, { signal }),
  );
  const send = () =>
    requests.run(
      "send",
      () => desk.client.sendTask(task.id, draft),
      () => {
        onSent();
        desk.announce(work("taskOnItsWay"));
        desk.toOutcome();
      },
    );
  const preview = () =>
    requests.run(
      "preview",
      () => desk.client.previewTask(task.id, draft),
      (answer) => setShown({ draft, preview: answer }),
    );
  const busy = requests.busy !== null;
  return (
    <>
      <EmailEditor
        draft={draft}
        threadSubject={threadSubject(asPlanned.value)}
        onDraft={setDraft}
        label={work("review")}
        saveLabel={work(requests.busy === "send" ? "sending" : "send")}
        busy={busy}
        onSave={send}
        onCancel={onCancel}
        moreActions={
          <Button waiting={busy} onClick={preview}>
            {work(requests.busy === "preview" ? "previewing" : "preview")}
          </Button>
        }
      />
      <FailureLine failure={requests.failure} />
      {shown && isSame(shown.draft, draft) ? <Shown preview={shown.preview} /> : null}
    </>
  );
}

/** A preview of another text than the one that is there would mislead. */
const isSame = (one: Draft, other: Draft) => one.subject === other.subject && one.body === other.body;

function Shown({ preview }: { preview: Preview }) {
  const work = useWorkTexts();
  if (preview.kind === "email") return <EmailView email={preview.email} />;
  return (
    <AlertBox tone="bad" icon="alert" title={work("cannotPreview")}>
      <ObstacleList obstacles={preview.obstacles.map((one) => ({ ...one, position: null }))} />
    </AlertBox>
  );
}
