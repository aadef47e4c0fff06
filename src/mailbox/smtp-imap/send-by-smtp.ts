import { failureOf } from "../failure.ts";
import type { Deadline, OutgoingEmail, SendResult } from "../mailbox.ts";
import { handOver } from "./hand-over.ts";
import type { SmtpAccess } from "./smtp-session.ts";
import type { SmtpSessions } from "./smtp-sessions.ts";

/**
 * Hands one email over on a kept or a new connection. A kept connection that turns out to be dead is replaced once:
 * nothing of the email had been taken on it.
 */
export async function sendBySmtp(
  sessions: SmtpSessions,
  access: SmtpAccess,
  email: OutgoingEmail,
  raw: Buffer,
  deadline: Deadline,
): Promise<SendResult> {
  for (let fresh = false; ; fresh = true) {
    const taken = await takeSession(sessions, deadline, fresh);
    if (taken.kind === "not_sent") return taken;
    const result = await handOver(taken.session, access.server, email, raw, deadline);
    sessions.giveBack(taken.session);
    const stale = taken.reused && result.kind === "not_sent" && result.failure.code === "unreachable";
    if (!stale) return result;
  }
}

async function takeSession(sessions: SmtpSessions, deadline: Deadline, fresh: boolean) {
  try {
    return { kind: "taken" as const, ...(await sessions.take(deadline, fresh)) };
  } catch (error) {
    return { kind: "not_sent" as const, failure: failureOf(error) };
  }
}
