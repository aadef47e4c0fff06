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

/** The browser that began is the one that may finish: kept for as long as a sign-in lasts, for this host alone. */
const cookieName = "__Host-connect";
const cookieSeconds = 900;

/**
 * A page for everybody, e.g. as a link in a mail to all reps: whoever signs in there connects their own mailbox for
 * themselves, and needs nothing of the pane.
 */
export function connectPage(app: App, { connect }: ServiceContext): void {
  app.get("/connect/microsoft", { schema: { hide: true } }, async (request, reply) => {
    const visit = visitOf(request);
    const texts = connectTexts[visit.language];
    const begun = connect?.open() ?? null;
    if (begun === null) {
      const body = html`<p>${texts.notOffered}</p>`;
      return sendPage(reply, visit, { status: 404, title: texts.beginTitle, body });
    }
    reply.header(
      "set-cookie",
      `${cookieName}=${begun.nonce}; Max-Age=${String(cookieSeconds)}; Path=/; Secure; HttpOnly; SameSite=Lax`,
    );
    const body = html`<p>${texts.beginText}</p>
      <p><a class="button" href="${begun.url}">${texts.beginButton}</a></p>`;
    return sendPage(reply, visit, { title: texts.beginTitle, body });
  });
}

function nonceOf(cookies: string | undefined): string | undefined {
  const pairs = (cookies ?? "").split(";").map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${cookieName}=`))?.slice(cookieName.length + 1);
}

/** Where browsers come back to from the sign-in for an inbox. Anybody may open it; without a state of ours nothing happens. */
export function connectPages(app: App, { connect }: ServiceContext): void {
  for (const [provider, path] of Object.entries(paths) as [ConnectableProvider, string][]) {
    app.get(path, { schema: { hide: true } }, async (request, reply) => {
      const answer = Answer.safeParse(request.query);
      const outcome: ConnectOutcome =
        answer.success && connect
          ? await connect.finish(provider, { ...answer.data, nonce: nonceOf(request.headers.cookie) })
          : { kind: "refused", reason: "expired", detail: "not what a sign-in service sends" };
      if (outcome.kind === "refused") {
        const { reason, detail } = outcome;
        request.log.warn({ provider, reason, detail }, "An inbox was not connected");
      }
      return sendPage(reply, visitOf(request), pageOf(visitOf(request), outcome));
    });
  }
}

const statusOf = {
  expired: 400,
  denied: 400,
  needs_admin: 403,
  other_person: 403,
  unknown_user: 403,
  no_mailbox: 409,
} as const;

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
