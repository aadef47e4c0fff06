import { applyOptOut } from "../../store/contacts/apply-opt-out.ts";
import type { App, ServiceContext } from "../context.ts";
import { html } from "../pages/html.ts";
import { sendPage, type Visit } from "./public-page.ts";
import { withEmail, type LinkedEmail, type TokenParams } from "./with-email.ts";

/**
 * S-020, RFC 8058. Opening the page changes nothing: mail servers open links to look for malware. A POST opts out, whatever
 * its body says: the address is all there is to know. Both may be repeated.
 */
export function optOutPages(app: App, context: ServiceContext): void {
  const hidden = { schema: { hide: true } };
  app.get<TokenParams>("/opt-out/:token", hidden, (request, reply) =>
    withEmail(context, "opt_out", { request, reply }, (visit, email) =>
      sendPage(reply, visit, email.optedOut ? donePage(visit, email) : questionPage(visit, email)),
    ),
  );
  app.post<TokenParams>("/opt-out/:token", hidden, (request, reply) =>
    withEmail(context, "opt_out", { request, reply }, async (visit, email) => {
      await optOut(context, email);
      return sendPage(reply, visit, donePage(visit, email));
    }),
  );
}

async function optOut({ db, clock }: ServiceContext, email: LinkedEmail): Promise<void> {
  const { tenantId, contactId, outboxId, subject } = email;
  const cause = { kind: "link", ref: outboxId, summary: subject };
  await applyOptOut(db, { tenantId, contactId, at: clock(), cause });
}

function questionPage(visit: Visit, email: LinkedEmail) {
  const body = html`<p>${visit.say("optOutQuestion", namesIn(email))}</p>
    <form method="post"><button>${visit.say("optOutButton")}</button></form>`;
  return { title: visit.say("optOutTitle"), body };
}

function donePage(visit: Visit, email: LinkedEmail) {
  const body = html`<p>${visit.say("optedOutText", namesIn(email))}</p>`;
  return { title: visit.say("optedOutTitle"), body };
}

function namesIn({ organisation, contactAddress }: LinkedEmail) {
  return { organisation, address: maskAddress(contactAddress ?? "") };
}

/** Enough for its owner; who opens links in passing collects no addresses. */
function maskAddress(address: string): string {
  const at = address.lastIndexOf("@");
  return at < 1 ? "…" : `${String.fromCodePoint(address.codePointAt(0) ?? 0)}…${address.slice(at)}`;
}
