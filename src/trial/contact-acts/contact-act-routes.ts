import type { FastifyRequest } from "fastify";
import * as z from "zod/mini";
import type { App } from "../../service/context.ts";
import { ServiceError } from "../../service/service-error.ts";
import type { MailboxMessage } from "../demo-data/mailbox.ts";
import { ContactAct } from "./acts.ts";
import { carryOut } from "./carry-out.ts";
import { takeInHand } from "./email-in-hand.ts";

const Body = z.strictObject({
  /** In whose mailbox the email lies, the rep's or the contact's. */
  mailbox: z.string(),
  messageId: z.string(),
  act: ContactAct,
});

interface Surroundings {
  /** The message of a mailbox, with its bytes when it was really sent; null: it is not there. */
  findMessage: (
    mailbox: string,
    id: string,
  ) => Promise<{ message: MailboxMessage; raw: Buffer | null } | null>;
  deliver: (raw: Buffer) => Promise<unknown>;
  clock: () => Date;
  /** Refuses who may not ask. */
  onRequest: (request: FastifyRequest) => Promise<void>;
}

/** `POST /trial/contact-acts`: the contact answers an email, is away, books, opts out …, as if it happened outside. */
export function contactActRoutes(app: App, { findMessage, deliver, clock, onRequest }: Surroundings): void {
  app.post("/trial/contact-acts", { onRequest, schema: { hide: true, body: Body } }, async ({ body }) => {
    const found = await findMessage(body.mailbox, body.messageId);
    const email = found && (await takeInHand(found.message, found.raw));
    if (email === null)
      throw refused("messageId", "is no email between a rep and somebody outside in this mailbox");
    const outcome = await carryOut(body.act, email, { app, deliver, now: clock() });
    if (outcome === "no_such_link") throw refused("act", "needs a link that this email does not bear");
    if (outcome === "link_refused") throw refused("act", "was refused by the page behind the link");
    return { done: body.act.kind };
  });
}

function refused(path: string, issue: string): ServiceError {
  return new ServiceError("invalid_request", "That cannot be done about this email.", {
    details: [{ path, issue }],
  });
}
