import * as z from "zod/mini";
import type { ConnectableProvider, ConnectOutcome } from "../connect-port.ts";
import type { App, ServiceContext } from "../context.ts";
import { html } from "../pages/html.ts";
import { sendPage, visitOf, type Visit } from "../public/public-page.ts";
import { connectTexts } from "./connect-texts.ts";

/** Sign-in services send more than this; of these each may come once. */
const Answer = z.object({
  state: z.optional(z.string().check(z.maxLength(500))),
  code: z.optional(z.string().check(z.maxLength(8_000))),
  error: z.optional(z.string().check(z.maxLength(200))),
  error_description: z.optional(z.string().check(z.maxLength(4_000))),
});

const paths: Readonly<Record<ConnectableProvider, string>> = {
  microsoft_graph: "/connect/microsoft/callback",
  smtp_imap: "/connect/mail-servers/callback",
};

/** Where browsers come back to from the sign-in for an inbox. Anybody may open it; without a state of ours nothing happens. */
export function connectPages(app: App, { connect }: ServiceContext): void {
  for (const [provider, path] of Object.entries(paths) as [ConnectableProvider, string][]) {
    app.get(path, { schema: { hide: true } }, async (request, reply) => {
      const answer = Answer.safeParse(request.query);
      const outcome: ConnectOutcome =
        answer.success && connect
          ? await connect.finish(provider, answer.data)
          : { kind: "refused", reason: "expired", detail: "not what a sign-in service sends" };
      if (outcome.kind === "refused") {
        const { reason, detail } = outcome;
        request.log.warn({ provider, reason, detail }, "An inbox was not connected");
      }
      return sendPage(reply, visitOf(request), pageOf(visitOf(request), outcome));
    });
  }
}

const statusOf = { expired: 400, denied: 400, needs_admin: 403, other_person: 403, no_mailbox: 409 } as const;

function pageOf({ language }: Visit, outcome: ConnectOutcome) {
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
