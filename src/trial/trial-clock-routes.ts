import * as z from "zod/mini";
import type { App } from "../service/context.ts";
import type { TrialClock } from "./trial-clock.ts";

const year = 366 * 24;
/** On, never back, but to the present: what has happened stays. */
const ClockChange = z.union([
  z.strictObject({ addHours: z.number().check(z.gt(0), z.maximum(year)) }),
  z.strictObject({ reset: z.literal(true) }),
]);

/** `GET` and `POST /trial/clock`: what time it is in the trial, an hour or days later, or the present again. All answers tell that time. */
export function trialClockRoutes(app: App, time: TrialClock, wake: () => void): void {
  app.addHook("onSend", async (_request, reply) => {
    // The pages tell times by the service's answers; and here somebody is watching what the other page has just done.
    reply.header("date", time.now().toUTCString()).header("x-look-again", "1");
  });
  const answer = () => ({ now: time.now().toISOString(), offsetMs: time.offsetMs() });

  app.get("/trial/clock", { schema: { hide: true } }, async (_request, reply) => {
    reply.header("cache-control", "no-store");
    return answer();
  });

  app.post("/trial/clock", { schema: { hide: true, body: ClockChange } }, async (request) => {
    if ("addHours" in request.body) time.addHours(request.body.addHours);
    else time.reset();
    wake();
    return answer();
  });
}
