import { useState } from "react";
import type { Task } from "../../../src/contract/types.ts";
import { useReturnFocus } from "../../hooks/use-return-focus.ts";
import { useWorkRequests } from "../../hooks/use-work-requests.ts";
import { useStoryTexts } from "../../i18n/story/story-text-context.tsx";
import { useTexts } from "../../i18n/text-context.tsx";
import { WorkText, useWorkTexts } from "../../i18n/work/work-text-context.tsx";
import { stepKeys } from "../../i18n/story/step-keys.ts";
import { makeStyles } from "../../styles/make-styles.ts";
import { tokens } from "../../styles/tokens.ts";
import { exactTime } from "../../time/format-time.ts";
import { Button } from "../button.tsx";
import type { Desk } from "./desk.ts";
import { TaskEmailNote } from "./task-email-note.tsx";
import { TaskEmail } from "./task-email.tsx";
import { FailureLine, WorkNote } from "./work-note.tsx";

const useStyles = makeStyles({
  title: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  body: { whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
});

interface Props {
  desk: Desk;
  task: Task;
  /** Its email was ordered: true while it is waited for, false when that took too long; null: it was not. */
  leaving: boolean | null;
  onDone: () => void;
  onSent: () => void;
}

/** One task: what it is, and how to be done with it. */
export function TaskItem(props: Props) {
  const { task, leaving } = props;
  const styles = useStyles();
  const texts = useTexts();
  const story = useStoryTexts();
  const work = useWorkTexts();
  const isEmail = task.type === "manual_email";
  return (
    <>
      <div className={styles.title}>
        {story(stepKeys[task.type])}: <bdi>{task.title}</bdi>
      </div>
      {isEmail || task.body === "" ? null : (
        <div className={styles.body} dir="auto">
          {task.body}
        </div>
      )}
      <WorkNote>
        {work("taskSince", { when: exactTime(task.createdAt, texts.locale) })}
        {task.waits ? `. ${work("taskWaits")}` : null}
      </WorkNote>
      {leaving === null && task.email ? <TaskEmailNote email={task.email} /> : null}
      {leaving === null && task.email?.state !== "on_its_way" ? <TaskActions {...props} /> : null}
      {leaving === null ? null : <WorkNote>{work(leaving ? "taskOnItsWay" : "taskStays")}</WorkNote>}
    </>
  );
}

function TaskActions({ desk, task, onDone, onSent }: Props) {
  const work = useWorkTexts();
  const requests = useWorkRequests<"complete">(desk);
  const [open, setOpen] = useState(false);
  const opener = useReturnFocus(open);
  if (!task.mayChange) {
    return (
      <WorkNote>
        <WorkText message="taskOf" values={{ who: task.user.name }} />
      </WorkNote>
    );
  }
  // Of an email that may have left the rep can only say that the task is done.
  const toWrite = task.type === "manual_email" && task.email?.state !== "uncertain";
  if (open && toWrite) {
    return <TaskEmail desk={desk} task={task} onCancel={() => setOpen(false)} onSent={onSent} />;
  }
  if (toWrite) {
    return (
      <div>
        <Button ref={opener} look="primary" onClick={() => setOpen(true)}>
          {work("review")}
        </Button>
      </div>
    );
  }
  const busy = requests.busy !== null;
  return (
    <div>
      <Button
        look="primary"
        waiting={busy}
        onClick={() => requests.run("complete", () => desk.client.completeTask(task.id), onDone)}
      >
        {work(busy ? "completing" : "complete")}
      </Button>
      <FailureLine failure={requests.failure} />
    </div>
  );
}
