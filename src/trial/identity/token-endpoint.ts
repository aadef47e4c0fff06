import type { FastifyReply } from "fastify";
import { demoDirectory, paneClientId } from "../trial-settings.ts";
import type { Grant, Grants } from "./grants.ts";
import { issueTokens, type TokenIssuer } from "./issue-tokens.ts";

/** RFC 6749 §4.1.3 and §6, for a public client: errors are those of §5.2. */
export async function answerToken(
  form: URLSearchParams,
  reply: FastifyReply,
  issuer: TokenIssuer,
  grants: Grants,
): Promise<FastifyReply> {
  if (form.get("client_id") !== paneClientId)
    return refuse(reply, "invalid_client", "The client_id is not known.");
  const type = form.get("grant_type");
  if (type !== "authorization_code" && type !== "refresh_token") {
    return refuse(reply, "unsupported_grant_type", "Use authorization_code or refresh_token.");
  }
  const grant = redeem(form, grants);
  if (grant === null) return refuse(reply, "invalid_grant", "The code or token is wrong, used or too old.");
  return reply.send(await tokenAnswer(grant, issuer, grants));
}

function redeem(form: URLSearchParams, grants: Grants): Grant | null {
  if (form.get("grant_type") === "refresh_token")
    return grants.redeemRefreshToken(form.get("refresh_token") ?? "");
  const verifier = form.get("code_verifier") ?? "";
  return grants.redeemCode(form.get("code") ?? "", form.get("redirect_uri") ?? "", verifier);
}

async function tokenAnswer(grant: Grant, issuer: TokenIssuer, grants: Grants) {
  const tokens = await issueTokens(issuer, grant.user, grant.nonce);
  const clientInfo = JSON.stringify({ uid: grant.user.subjectId, utid: demoDirectory.id });
  const answer = {
    token_type: "Bearer",
    scope: grant.scope,
    expires_in: tokens.expiresIn,
    access_token: tokens.accessToken,
    id_token: tokens.idToken,
    client_info: Buffer.from(clientInfo).toString("base64url"),
  };
  if (!grant.scope.split(" ").includes("offline_access")) return answer;
  return { ...answer, refresh_token: grants.issueRefreshToken(grant) };
}

function refuse(reply: FastifyReply, error: string, description: string): FastifyReply {
  return reply.status(400).send({ error, error_description: description });
}
