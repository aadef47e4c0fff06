import { callbackify } from "node:util";
import type SMTPConnection from "nodemailer/lib/smtp-connection";
import type { AccessTokens } from "../oauth/access-tokens.ts";
import { failure, MailboxError } from "../failure.ts";
import { explainConnection } from "../explain-connection.ts";
import { explainReply } from "./explain-reply.ts";
import type { SmtpAccess } from "./smtp-session.ts";

type LoginError = Error & { response?: string | undefined };

/** Logs in by password or XOAUTH2; a refused token is renewed once. Throws MailboxError. */
export function logIn(connection: SMTPConnection, access: SmtpAccess): Promise<void> {
  const { server, user, credentials } = access;
  if (!connection.allowsAuth) {
    const detail = `${server.host}:${server.port} offers no login on this port: usually that is 587 or 465.`;
    return Promise.reject(new MailboxError(failure("misconfigured", detail)));
  }
  return new Promise((resolve, reject) => {
    const fail = (error: LoginError) => reject(asMailboxError(error, access));
    // A connection that breaks now tells only its listeners, never the callback of the login.
    connection.once("error", fail);
    const auth =
      credentials.kind === "password"
        ? { user, pass: credentials.password }
        : { user, method: "XOAUTH2", oauth2: tokenGenerator(user, credentials.tokens) };
    connection.login(auth, (error) => {
      connection.removeListener("error", fail);
      if (error) return fail(error);
      resolve();
    });
  });
}

function asMailboxError(error: LoginError, access: SmtpAccess): MailboxError {
  const cause: unknown = error instanceof MailboxError ? error : error.cause;
  if (cause instanceof MailboxError) return cause;
  if (error.response !== undefined) return new MailboxError(explainReply("login", error.response));
  return new MailboxError(explainConnection(error, access.server));
}

type Generator = NonNullable<NonNullable<Parameters<SMTPConnection["login"]>[0]>["oauth2"]>;

/** What the library asks for tokens; `renew` when the server did not take the last one. */
function tokenGenerator(user: string, tokens: AccessTokens): Generator {
  const generator = {
    getToken: callbackify((renew: boolean) => tokens.get(renew)),
    buildXOAuth2Token: (token: string): string =>
      Buffer.from(`user=${user}\u0001auth=Bearer ${token}\u0001\u0001`).toString("base64"),
  };
  return generator as unknown as Generator;
}
