import * as z from "zod/mini";
import { Preview, SendTaskRequest } from "../../contract/emails.ts";
import { IdParams, NoBody } from "../../contract/requests.ts";
import { Task, TaskPage, TaskPreviewRequest, TasksQuery } from "../../contract/tasks.ts";
import type { ErrorCode } from "../../contract/errors.ts";
import type { Preview as PreviewAnswer, Task as TaskAnswer } from "../../contract/types.ts";
import type { Asker } from "../../domain/asker.ts";
import { completeTask, type CompleteTaskResult } from "../../store/tasks/complete-task.ts";
import { getTask, listTasks, type TaskRecord } from "../../store/tasks/list-tasks.ts";
import { sendManualEmail, type SendManualEmailResult } from "../../store/tasks/send-manual-email.ts";
import type { App, ServiceContext } from "../context.ts";
import { pageRequest, presentPage } from "../present-page.ts";
import { presentEmailObstacle } from "../present-obstacle.ts";
import { permissionToComplete, presentTask } from "../present-task.ts";
import { requirePermission } from "../require-resource.ts";
import { ServiceError } from "../service-error.ts";

/** Tasks (S-087…S-091): one at a time, as each is a piece of work (S-089). */
export function taskRoutes(app: App, context: ServiceContext): void {
  app.get(
    "/v1/tasks",
    {
      schema: {
        summary: "Open tasks of a contact or of a user, by default one's own",
        querystring: TasksQuery,
        response: { 200: TaskPage },
      },
    },
    async (request) => {
      const { asker, query } = request;
      const page = pageRequest(query);
      const contactId = query.contactId ?? null;
      const userId = query.userId ?? (contactId === null ? asker.userId : null);
      const records = await listTasks(context.db, asker.tenantId, { userId, contactId }, page);
      const item = (record: TaskRecord) => presentTask(record, asker);
      return presentPage(records, page, { id: (record) => record.id, item });
    },
  );
  app.post(
    "/v1/tasks/:id/complete",
    { schema: { summary: "Complete a task", params: IdParams, body: NoBody, response: { 200: Task } } },
    (request) => complete(context, request.asker, request.params.id),
  );
  app.post(
    "/v1/tasks/:id/send",
    {
      schema: {
        summary: "Send the email of a manual-email task",
        params: IdParams,
        body: SendTaskRequest,
        response: { 200: Task },
      },
    },
    (request) => send(context, request.asker, request.params.id, request.body),
  );
  app.post(
    "/v1/tasks/:id/preview",
    {
      config: { onlyReads: true },
      schema: {
        summary: "The email of a manual-email task as it would leave now",
        params: IdParams,
        body: z.optional(z.nullable(TaskPreviewRequest)),
        response: { 200: Preview },
      },
    },
    (request) => preview(context, request.asker, request.params.id, request.body ?? {}),
  );
}

async function complete(context: ServiceContext, asker: Asker, taskId: string): Promise<TaskAnswer> {
  await requireTask(context, asker, taskId);
  const result = await completeTask(context.db, change(context, asker, taskId));
  refuse(result.kind === "already_completed" ? "completed" : result.kind);
  return presentTask(await requireTask(context, asker, taskId), asker);
}

/** The task is completed when the email has left; until then it is open. */
async function send(
  context: ServiceContext,
  asker: Asker,
  taskId: string,
  text: { subject: string; body: string },
): Promise<TaskAnswer> {
  await requireTask(context, asker, taskId);
  const result = await sendManualEmail(context.db, { ...change(context, asker, taskId), text });
  refuse(result.kind);
  return presentTask(await requireTask(context, asker, taskId), asker);
}

/** In the version of the sequence that the contact is in, whatever the sequence has become since. */
async function preview(
  context: ServiceContext,
  asker: Asker,
  taskId: string,
  edit: { subject?: string | undefined; body?: string | undefined },
): Promise<PreviewAnswer> {
  const { enrollmentId, position, type } = await requireTask(context, asker, taskId);
  if (type !== "manual_email") refuse("not_an_email");
  const { tenantId } = asker;
  const shown = await context.mail.previewStepEmail(context.db, { tenantId, enrollmentId, position }, edit);
  if (shown.kind === "none")
    throw new ServiceError("task_not_found", "There is no email of this task any more.");
  if (shown.kind === "email") return { kind: "email", email: shown.email, source: shown.source };
  const obstacles = shown.obstacles.map((obstacle) => presentEmailObstacle(obstacle, null));
  return { kind: "obstacles", source: shown.source, obstacles };
}

/** The task, if the asker may deal with it: 404 or 403 otherwise. */
async function requireTask({ db }: ServiceContext, asker: Asker, taskId: string): Promise<TaskRecord> {
  const task = await getTask(db, asker.tenantId, taskId);
  if (task === null) throw new ServiceError("task_not_found", "There is no such task.");
  requirePermission(permissionToComplete(asker, task));
  return task;
}

function change({ clock }: ServiceContext, asker: Asker, taskId: string) {
  const actor = { kind: "user" as const, id: asker.userId, name: asker.name };
  return { tenantId: asker.tenantId, taskId, at: clock(), actor };
}

type ResultKind = (CompleteTaskResult | SendManualEmailResult)["kind"];

function refuse(kind: ResultKind): void {
  const refusal = refusals[kind];
  if (refusal !== undefined) throw new ServiceError(...refusal);
}

const refusals: Partial<Record<ResultKind, [ErrorCode, string]>> = {
  not_found: ["task_not_found", "There is no such task."],
  already_completed: ["task_closed", "The task has been completed."],
  withdrawn: [
    "task_closed",
    "The task was withdrawn: its contact has left the sequence, or the step was skipped.",
  ],
  email_under_way: ["email_under_way", "Its email is being sent."],
  not_an_email: ["task_without_email", "This task is not an email."],
  paused: ["enrollment_paused", "The enrollment is paused."],
  unenrolling: ["enrollment_unenrolling", "This contact is being unenrolled at this moment."],
  ended: ["enrollment_ended", "This enrollment has ended."],
};
