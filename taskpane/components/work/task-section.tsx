import { useEffect, useEffectEvent, useState } from "react";
import type { Enrollment, Task } from "../../../src/contract/types.ts";
import { useAnswer } from "../../hooks/use-answer.ts";
import { useWorkTexts } from "../../i18n/work/work-text-context.tsx";
import { makeStyles } from "../../styles/make-styles.ts";
import { tokens } from "../../styles/tokens.ts";
import { Section } from "../section.tsx";
import type { Desk } from "./desk.ts";
import { TaskItem } from "./task-item.tsx";
import { FailureLine } from "./work-note.tsx";

const useStyles = makeStyles({
  list: { display: "grid", gap: "12px", margin: 0, padding: 0, listStyleType: "none", minWidth: 0 },
  task: {
    display: "grid",
    gap: "8px",
    gridTemplateColumns: "minmax(0, 1fr)",
    padding: "10px 12px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
});

const askAgainMs = 2_000;
const mostQuestions = 15;

/** Changes when a task may have come or gone. */
const versionOf = ({ state, nextStep, wait }: Enrollment) =>
  [state, nextStep?.position, wait?.reason].join(" ");

/** What the rep has to do themselves for this contact (S-087…S-091), one by one (S-089). */
export function TaskSection({ desk, enrollment }: { desk: Desk; enrollment: Enrollment }) {
  const styles = useStyles();
  const work = useWorkTexts();
  const { contactId } = enrollment;
  const answer = useAnswer(`tasks ${contactId}`, versionOf(enrollment), (signal) =>
    desk.client.listTasks({ contactId }, { signal }),
  );
  const tasks = answer.value?.items ?? [];
  const gone = (task: Task) => {
    desk.announce(work("completed", { title: task.title }));
    desk.toOutcome();
    desk.refresh();
    answer.again();
  };
  const stayed = () => desk.announce(work("taskFailed"));
  const { leaving, onSent } = useLeaving(tasks, {
    desk,
    again: answer.again,
    onLeft: gone,
    onStayed: stayed,
  });
  if (answer.failure) return <FailureLine failure={answer.failure} onRetry={answer.again} />;
  if (tasks.length === 0) return null;
  return (
    <Section heading={work("tasks")}>
      <ul className={styles.list}>
        {tasks.map((task) => (
          <li key={task.id} className={styles.task}>
            <TaskItem
              desk={desk}
              task={task}
              leaving={leaving?.task.id === task.id ? leaving.left > 0 : null}
              onDone={() => gone(task)}
              onSent={() => onSent(task)}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface Leaving {
  task: Task;
  /** What was known when it was ordered: how an earlier try ended says nothing of this one. */
  before: Task[];
  /** How often it is still asked. */
  left: number;
}

interface Surroundings {
  desk: Desk;
  again: () => void;
  onLeft: (task: Task) => void;
  onStayed: () => void;
}

/** A manual email that was ordered: its task is asked for until the email has left, and the task is done, or has not. */
function useLeaving(tasks: Task[], { desk, again, onLeft, onStayed }: Surroundings) {
  const [leaving, setLeaving] = useState<Leaving | null>(null);
  const left = useEffectEvent(onLeft);
  const stayed = useEffectEvent(onStayed);
  const ask = useEffectEvent(again);
  const { timers } = desk;
  const now = tasks.find(({ id }) => id === leaving?.task.id);
  const isOpen = now !== undefined;
  const isOver =
    tasks !== leaving?.before && (now?.email?.state === "failed" || now?.email?.state === "uncertain");

  useEffect(() => {
    if (leaving === null) return undefined;
    if (!isOpen) {
      setLeaving(null);
      left(leaving.task);
      return undefined;
    }
    if (isOver) {
      setLeaving(null);
      stayed();
      return undefined;
    }
    if (leaving.left === 0) return undefined;
    return timers.after(askAgainMs, () => {
      setLeaving({ ...leaving, left: leaving.left - 1 });
      ask();
    });
  }, [leaving, isOpen, isOver, timers]);
  return { leaving, onSent: (task: Task) => setLeaving({ task, before: tasks, left: mostQuestions }) };
}
