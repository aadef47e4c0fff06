import type { FastifyRequest } from "fastify";
import type { Asker } from "../domain/asker.ts";
import { signInUser } from "../store/organisation/sign-in-user.ts";
import { verifyAccessToken } from "./access-token.ts";
import type { App, ServiceContext } from "./context.ts";
import { limitRefusedTokens } from "./refused-tokens.ts";
import { ServiceError } from "./service-error.ts";
import type { TokenAuthority } from "./token-authority.ts";

/** Of one address. */
const refusedPerMinute = 300;

/** Every request of this scope must carry a valid bearer token; its user becomes `request.asker`. */
export function requireSignIn(app: App, context: ServiceContext, authority: TokenAuthority): void {
  // Never read before the hook below has set it; the declaration keeps the request's shape fast.
  app.decorateRequest("asker");
  const refused = limitRefusedTokens(refusedPerMinute);
  app.addHook("onRequest", async (request) => {
    try {
      request.asker = await askerOf(bearerToken(request), context, authority);
    } catch (error) {
      throw refused.answerFor(request.ip, error);
    }
  });
}

function bearerToken(request: FastifyRequest): string {
  const header = request.headers.authorization;
  if (header === undefined)
    throw new ServiceError("token_missing", "The request has no Authorization header.");
  const match = /^Bearer +(\S+) *$/i.exec(header);
  if (match?.[1] === undefined) {
    throw new ServiceError("token_missing", "The Authorization header must be `Bearer <access token>`.");
  }
  return match[1];
}

async function askerOf(token: string, context: ServiceContext, authority: TokenAuthority): Promise<Asker> {
  const user = await verifyAccessToken(token, authority, context.clock);
  if (authority.directories?.has(user.directoryId) === false) throw unknownOrganisation();
  const signIn = await signInUser(context.db, user, context.clock());
  if (signIn.kind === "signed_in") return signIn.asker;
  if (signIn.kind === "tenant_unknown") throw unknownOrganisation();
  throw new ServiceError("user_deactivated", "This user is deactivated.");
}

const unknownOrganisation = () =>
  new ServiceError("tenant_unknown", "This organisation is not known to the service.");
