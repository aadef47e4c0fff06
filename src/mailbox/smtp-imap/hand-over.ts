import type { Socket } from "node:net";
import { Readable } from "node:stream";
import { setImmediate } from "node:timers/promises";
import type SMTPConnection from "nodemailer/lib/smtp-connection";
import { failure, MailboxError, tooLate } from "../failure.ts";
import type { Deadline, OutgoingEmail, SendResult } from "../mailbox.ts";
import { isOver } from "../start-deadline.ts";
import { explainConnection } from "../explain-connection.ts";
import { explainReply, type SmtpStage } from "./explain-reply.ts";
import type { ServerSettings } from "./smtp-imap-settings.ts";
import type { SmtpSession } from "./smtp-session.ts";

type SmtpError = NonNullable<Parameters<Parameters<SMTPConnection["send"]>[2]>[0]>;

/** Whether the end of data may have left: from then on only a clear answer of the server tells what became of it. */
interface Progress {
  ended: boolean;
}

/**
 * Hands one email over (RFC 5321 §4.1.1.4). The deadline is checked when all but the end of data has left this
 * process, directly before that end; when it passes later without an answer, the result is `unclear`. The session is
 * only good for another email when the server answered; otherwise it is reset.
 */
export function handOver(
  session: SmtpSession,
  server: ServerSettings,
  email: OutgoingEmail,
  raw: Buffer,
  deadline: Deadline,
): Promise<SendResult> {
  return new Promise((resolve) => {
    const progress: Progress = { ended: false };
    const content = Readable.from(untilDeadline(session, raw, deadline, progress), {
      objectMode: false,
      highWaterMark: 1,
    });
    const settle = (result: SendResult, reusable: boolean) => {
      deadline.signal.removeEventListener("abort", stop);
      if (!reusable) session.reset();
      resolve(result);
    };
    const stop = () => settle(progress.ended ? noAnswer() : { kind: "not_sent", failure: tooLate() }, false);
    deadline.signal.addEventListener("abort", stop, { once: true });
    if (isOver(deadline)) return stop();
    const envelope = { from: email.from.address, to: [email.to.address], size: raw.length };
    session.connection.send(envelope, content, (error, info) => {
      if (error) return settle(refused(error, progress, server), isAtRest(error, progress));
      // An answer to an end that was not sent yet belongs to something else: this dialogue is out of step.
      if (!progress.ended || info === undefined) return settle(outOfStep(), false);
      settle(accepted(email, info.serverMessageId), true);
    });
  });
}

async function* untilDeadline(session: SmtpSession, raw: Buffer, deadline: Deadline, progress: Progress) {
  yield raw;
  await setImmediate();
  await flushed(session.connection._socket as Socket);
  if (isOver(deadline)) throw new MailboxError(tooLate());
  progress.ended = true;
}

/** Everything written so far has left this process: an empty write is done after all before it. */
function flushed(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    socket.write(Buffer.alloc(0), () => resolve());
  });
}

function accepted(email: OutgoingEmail, serverMessageId: string | undefined): SendResult {
  const messageId = serverMessageId ?? email.messageId;
  return { kind: "sent", messageId, providerId: null, conversationId: null };
}

function refused(error: SmtpError, progress: Progress, server: ServerSettings): SendResult {
  if (error instanceof MailboxError) return { kind: "not_sent", failure: error.failure };
  const { response = "", code } = error;
  const clear = /^[45]\d\d[ -]/.test(response);
  if (progress.ended && !(clear && code === "EMESSAGE")) return noAnswer(response);
  if (clear) return { kind: "not_sent", failure: explainReply(stageOf(error), response) };
  if (code === "EMESSAGE" || code === "EENVELOPE") {
    return { kind: "not_sent", failure: failure("rejected", error.message) };
  }
  return { kind: "not_sent", failure: explainConnection(error, server) };
}

/** Refused after its end: nothing of it is left in the dialogue. (After a refused envelope some servers want RSET.) */
function isAtRest({ code, response = "" }: SmtpError, progress: Progress): boolean {
  return (
    progress.ended && code === "EMESSAGE" && /^[45]\d\d[ -]/.test(response) && !response.startsWith("421")
  );
}

function stageOf({ command }: SmtpError): SmtpStage {
  if (command === "MAIL FROM") return "sender";
  return command === "RCPT TO" ? "recipient" : "data";
}

function noAnswer(response = ""): SendResult {
  const heard = response === "" ? "" : ` It said “${response.slice(0, 100)}”.`;
  return {
    kind: "unclear",
    detail: `The server took the whole email but did not say what became of it.${heard}`,
  };
}

function outOfStep(): SendResult {
  const detail = "The server answered before the email had been handed over.";
  return { kind: "not_sent", failure: failure("unreachable", detail) };
}
