import type { FastifyReply } from "fastify";
import type { App } from "../../service/context.ts";
import { findDemoUser } from "../demo-data/people.ts";
import { demoDirectory, issuerAt } from "../trial-settings.ts";
import { answerLocation, parseAuthorize } from "./authorize-request.ts";
import { discoveryDocument } from "./discovery-document.ts";
import { Grants } from "./grants.ts";
import type { TokenIssuer } from "./issue-tokens.ts";
import { problemPage, signedOutPage, signInPage, signInPolicy } from "./sign-in-page.ts";
import { answerToken } from "./token-endpoint.ts";

/** The embedded OpenID provider: authorization code with PKCE, for the trial's own pages and demo users only. */
export async function identityRoutes(app: App, issuer: TokenIssuer): Promise<void> {
  const grants = new Grants(issuer.clock);
  await app.register(
    async (plugin) => {
      const scope = plugin as App;
      scope.addContentTypeParser(
        "application/x-www-form-urlencoded",
        { parseAs: "string", bodyLimit: 64 * 1024 },
        (_request, body, done) => done(null, new URLSearchParams(String(body))),
      );
      scope.addHook("onRequest", async (_request, reply) => {
        reply.header("cache-control", "no-store");
      });
      scope.get("/.well-known/openid-configuration", async () => discoveryDocument(issuerAt(issuer.origin)));
      scope.get("/keys", async () => issuer.key.published);
      scope.get("/authorize", async (request, reply) => {
        const query = new URLSearchParams(request.url.split("?")[1] ?? "");
        return askWhoSignsIn(query, reply, issuer);
      });
      scope.post("/authorize", async (request, reply) => {
        return signIn(request.body as URLSearchParams, reply, issuer, grants);
      });
      scope.post("/token", async (request, reply) => {
        return answerToken(request.body as URLSearchParams, reply, issuer, grants);
      });
      scope.get("/logout", async (_request, reply) => sendPage(reply, 200, signedOutPage()));
    },
    { prefix: `/identity/${demoDirectory.id}/v2.0` },
  );
}

function askWhoSignsIn(query: URLSearchParams, reply: FastifyReply, issuer: TokenIssuer): FastifyReply {
  const parsed = parseAuthorize(query, issuer.origin);
  if (parsed.kind === "untrusted") return sendPage(reply, 400, problemPage(parsed.problem));
  if (parsed.kind === "refused") return reply.redirect(parsed.location, 302);
  if (parsed.request.silent) {
    // No cookies, so nobody is ever signed in beforehand.
    return reply.redirect(answerLocation(parsed.request, { error: "login_required" }), 302);
  }
  return sendPage(reply, 200, signInPage(query));
}

function signIn(
  form: URLSearchParams,
  reply: FastifyReply,
  issuer: TokenIssuer,
  grants: Grants,
): FastifyReply {
  const parsed = parseAuthorize(form, issuer.origin);
  if (parsed.kind === "untrusted") return sendPage(reply, 400, problemPage(parsed.problem));
  if (parsed.kind === "refused") return reply.redirect(parsed.location, 303);
  const user = findDemoUser(form.get("demo_user") ?? "");
  if (user === null) return sendPage(reply, 400, problemPage("Nobody was chosen."));
  const { redirectUri, codeChallenge, scope, nonce } = parsed.request;
  const code = grants.issueCode({ user, redirectUri, codeChallenge, scope, nonce });
  return reply.redirect(answerLocation(parsed.request, { code }), 303);
}

function sendPage(reply: FastifyReply, status: number, text: string): FastifyReply {
  return reply
    .status(status)
    .header("content-security-policy", signInPolicy)
    .type("text/html; charset=utf-8")
    .send(text);
}
