import * as z from "zod/mini";
import type { ConnectOutcome } from "../connect-port.ts";

/** Sign-in services send more than this; of these each may come once. */
export const AnswerForm = z.object({
  state: z.optional(z.string().check(z.maxLength(500))),
  code: z.optional(z.string().check(z.maxLength(8_000))),
  error: z.optional(z.string().check(z.maxLength(200))),
  error_description: z.optional(z.string().check(z.maxLength(4_000))),
});

export const notAnAnswer: ConnectOutcome = {
  kind: "refused",
  reason: "expired",
  detail: "not what a sign-in service sends",
};
