import type { FastifyReply, FastifyRequest } from "fastify";
import type { ConnectableProvider, ConnectOutcome } from "../connect-port.ts";
import { html } from "../pages/html.ts";
import { sendPage, visitOf, type PublicPage, type Visit } from "../public/public-page.ts";
import { connectTexts } from "./connect-texts.ts";

/** Tells the person how it went, and the log why it did not. */
export function sendOutcome(
  request: FastifyRequest,
  reply: FastifyReply,
  { provider, outcome }: { provider: ConnectableProvider; outcome: ConnectOutcome },
): FastifyReply {
  if (outcome.kind === "refused") {
    const { reason, detail } = outcome;
    request.log.warn({ provider, reason, detail }, "An inbox was not connected");
  }
  const visit = visitOf(request);
  return sendPage(reply, visit, pageOf(visit, outcome));
}

const statusOf = {
  expired: 400,
  denied: 400,
  needs_admin: 403,
  other_person: 403,
  unknown_user: 403,
  no_mailbox: 409,
} as const;

function pageOf({ language }: Visit, outcome: ConnectOutcome): PublicPage {
  const texts = connectTexts[language];
  if (outcome.kind === "connected") {
    const [before = "", after = ""] = texts.connectedText.split("{address}");
    const body = html`<p>${before}<strong>${outcome.address}</strong>${after}</p>`;
    return { title: texts.connectedTitle, body };
  }
  const { reason } = outcome;
  const status = reason in statusOf ? statusOf[reason as keyof typeof statusOf] : 502;
  return { status, title: texts.failedTitle, body: html`<p>${texts.reasons[reason]}</p>` };
}
