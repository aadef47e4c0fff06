import type { FastifyReply, FastifyRequest } from "fastify";
import { readEmailOfLink, type EmailOfLink } from "../../store/emails/read-email-of-link.ts";
import type { ServiceContext } from "../context.ts";
import type { EmailLink } from "../mail-ports.ts";
import { sendNotice, visitOf, type Visit } from "./public-page.ts";

export interface TokenParams {
  Params: { token: string };
}

/** The email whose link was followed. */
export type LinkedEmail = EmailOfLink & { tenantId: string; token: string };

/** What previews show in the place of a token. */
const exampleToken = "example";

/**
 * Answers with what `show` makes of the email that bore the link. A token of a preview gets a page that says so, and
 * everything else that is no genuine link of this kind the same page: it tells nobody what there is.
 */
export async function withEmail(
  { db, mail }: ServiceContext,
  kind: EmailLink["kind"],
  { request, reply }: { request: FastifyRequest<TokenParams>; reply: FastifyReply },
  show: (visit: Visit, email: LinkedEmail) => Promise<FastifyReply> | FastifyReply,
): Promise<FastifyReply> {
  const visit = visitOf(request);
  const { token } = request.params;
  if (token === exampleToken) {
    return sendNotice(reply, visit, 200, { title: "exampleTitle", text: "exampleText" });
  }
  const link = mail.readLink(token);
  const email = link?.kind === kind ? await readEmailOfLink(db, link) : null;
  if (link === null || email === null) {
    return sendNotice(reply, visit, 404, { title: "unknownTitle", text: "unknownText" });
  }
  return show(visit, { ...email, tenantId: link.tenantId, token });
}
