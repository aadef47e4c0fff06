import type { App } from "./context.ts";

/** What may make a step due: enrolling, resuming, sending now, a task, an inbox that works again, a doubt that is settled. */
const mayMakeDue = /^\/v1\/(enrollments|tasks|sequences|absences|inboxes|messages)(\/|$)/;

/** Wakes the worker of this process after such a request, once its answer is on its way; others find it by polling. */
export function wakeWorker(wake: () => void): (app: App) => void {
  return (app) => {
    app.addHook("onResponse", async (request, reply) => {
      const changes = request.method !== "GET" && reply.statusCode < 300;
      if (changes && mayMakeDue.test(request.routeOptions.url ?? "")) wake();
    });
  };
}
