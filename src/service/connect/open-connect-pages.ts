import type { FastifyReply, FastifyRequest } from "fastify";
import * as z from "zod/mini";
import type { App, ServiceContext } from "../context.ts";
import { html } from "../pages/html.ts";
import { sendPage, visitOf } from "../public/public-page.ts";
import { ServiceError } from "../service-error.ts";
import { AnswerForm, notAnAnswer } from "./answer-form.ts";
import { sendOutcome } from "./connect-outcome-page.ts";
import { connectTexts } from "./connect-texts.ts";

const digest = /^[\w-]{43}$/;
const BeginForm = z.object({ nonceHash: z.string().check(z.regex(digest)) });
const FinishForm = z.extend(AnswerForm, { nonce: z.string().check(z.regex(digest)) });

/** What the pages run; see taskpane/connect. */
const script = "/taskpane/connect.js";
const hidden = { schema: { hide: true } };

/** Where the page for everybody lives. */
export const openConnectPath = "/connect/microsoft";

/**
 * A page for everybody, e.g. as a link in a mail to all reps: whoever signs in there connects their own mailbox for
 * themselves, and needs nothing of the pane. The browser that began is the one that may finish: the page's script makes
 * a nonce and keeps it for this tab, we get its SHA-256 at the beginning and the nonce itself at the end.
 */
export function openConnectPages(app: App, { connect }: ServiceContext): void {
  app.get(openConnectPath, hidden, async (request, reply) => {
    const visit = visitOf(request);
    const texts = connectTexts[visit.language];
    const title = texts.beginTitle;
    if (!connect?.offers("microsoft_graph")) {
      return sendPage(reply, visit, { status: 404, title, body: html`<p>${texts.notOffered}</p>` });
    }
    const body = html`<p>${texts.beginText}</p>
      <p id="needs-script" class="warning">${texts.needsScript}</p>
      <p><button id="begin" type="button" hidden>${texts.beginButton}</button></p>
      <p id="failed" class="warning" role="alert" hidden>${texts.beginFailed}</p>`;
    return sendPage(reply, visit, { title, body, script });
  });

  app.post(openConnectPath, hidden, async (request, reply) => {
    const form = BeginForm.safeParse(fieldsOf(request));
    const begun = form.success
      ? await connect?.open(Buffer.from(form.data.nonceHash, "base64url"))
      : undefined;
    if (!begun) throw new ServiceError("invalid_request", "This is not what the page for connecting sends.");
    return reply.header("cache-control", "no-store").send(begun);
  });

  app.post(`${openConnectPath}/finish`, hidden, async (request, reply) => {
    const form = FinishForm.safeParse(fieldsOf(request));
    const outcome =
      form.success && connect ? await connect.finishOpen(form.data, form.data.nonce) : notAnAnswer;
    return sendOutcome(request, reply, { provider: "microsoft_graph", outcome });
  });
}

/** The way back: nothing of the answer is here, so the page's script brings it, and the nonce with it. */
export function sendWayBack(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const visit = visitOf(request);
  const texts = connectTexts[visit.language];
  const body = html`<p id="needs-script" class="warning">${texts.needsScript}</p>
    <form
      id="finish"
      method="post"
      action="${openConnectPath}/finish"
      data-begin="${openConnectPath}"
    ></form>`;
  return sendPage(reply, visit, { title: texts.beginTitle, body, script });
}

/** What a form of our own pages sends; nothing where another site's page has sent it. */
function fieldsOf({ headers, body }: FastifyRequest): Record<string, string> {
  const site = headers["sec-fetch-site"] ?? "same-origin";
  return site === "same-origin" && body instanceof URLSearchParams ? Object.fromEntries(body) : {};
}
