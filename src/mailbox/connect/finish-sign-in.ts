import { readAddress } from "../../domain/address.ts";
import { connectInbox, type InboxToConnect } from "../../store/connect-inbox.ts";
import { retryStepsOfInbox } from "../../store/retry-step.ts";
import type { TakenSignIn } from "../../store/take-inbox-sign-in.ts";
import { MailboxError } from "../failure.ts";
import { writeInboxSecret } from "../inbox-secret.ts";
import { requestTokens, type TokenAnswer, type Tokens } from "../oauth/token-requests.ts";
import { sealSecret } from "../secrets/seal-secret.ts";
import { refused, type ConnectOutcome } from "./connect-outcome.ts";
import type { InboxConnectOptions } from "./inbox-connect.ts";
import { readGraphProfile } from "./read-graph-profile.ts";

interface Redeemable {
  code: string;
  verifier: string;
  redirectUri: string;
}

/** Redeems the code, sees whose mailbox it opens, and connects that inbox. */
export async function finishSignIn(
  options: InboxConnectOptions,
  signIn: TakenSignIn,
  redeemable: Redeemable,
): Promise<ConnectOutcome> {
  try {
    const answer = await redeem(options, signIn, redeemable);
    if (answer.refreshToken === null) return refused("not_accepted", "no refresh token");
    const tokens = { ...answer, refreshToken: answer.refreshToken };
    const inbox =
      signIn.provider === "microsoft_graph"
        ? await describeGraphInbox(options, signIn, answer)
        : await describeServerInbox(options, signIn);
    if ("kind" in inbox) return inbox;
    return await connect(options, { ...inbox, ...signIn }, tokens);
  } catch (error) {
    if (error instanceof MailboxError) return refused(reasonOf(error), error.message);
    throw error;
  }
}

/** A code that is not taken was used, or is too old. */
function reasonOf({ failure }: MailboxError) {
  if (failure.code === "signed_out") return "expired";
  return failure.code === "unreachable" || failure.code === "throttled" ? "unavailable" : "not_accepted";
}

async function redeem(
  { graph, mailServers, fetch = globalThis.fetch }: InboxConnectOptions,
  { provider }: TakenSignIn,
  { code, verifier, redirectUri }: Redeemable,
): Promise<TokenAnswer> {
  const registration = provider === "microsoft_graph" ? graph : mailServers;
  if (registration === null) throw new Error("There is no such registration.");
  const grant = {
    grant_type: "authorization_code",
    code,
    code_verifier: verifier,
    redirect_uri: redirectUri,
  };
  return requestTokens(registration, grant, fetch);
}

type Described = Pick<InboxToConnect, "address" | "displayName" | "settings">;

/** The mailbox of whoever signed in, who must be the user that asked: same directory, same person. */
async function describeGraphInbox(
  { graph, fetch = globalThis.fetch }: InboxConnectOptions,
  { directoryId, subjectId, userName }: TakenSignIn,
  { accessToken, idToken }: TokenAnswer,
): Promise<Described | ConnectOutcome> {
  const profile = await readGraphProfile({ baseUrl: graph?.baseUrl ?? "", accessToken, fetch });
  const isUser = isSame(profile.id, subjectId) && isSame(directoryOf(idToken), directoryId);
  if (!isUser) return refused("other_person", "another person or directory");
  const address = readAddress(profile.address ?? "");
  if (address.kind === "invalid") return refused("no_mailbox", "no address, or no mailbox behind it");
  return { address: address.address, displayName: profile.displayName || userName, settings: {} };
}

/**
 * The user's own address at the servers of the settings: a token of anybody else opens no mailbox of that name, and is
 * shown to no other server.
 */
async function describeServerInbox(
  { mailServers }: InboxConnectOptions,
  { userEmail, userName }: TakenSignIn,
): Promise<Described | ConnectOutcome> {
  const address = readAddress(userEmail);
  if (address.kind === "invalid" || mailServers === null) return refused("no_mailbox", "no address");
  const { smtp, imap, sentCopy } = mailServers;
  const settings = { smtp, imap, user: address.address, sentCopy, sentFolder: null };
  return { address: address.address, displayName: userName, settings };
}

async function connect(
  { db, clock, secrets }: InboxConnectOptions,
  inbox: InboxToConnect,
  { refreshToken, accessToken, expiresAt }: Tokens,
): Promise<ConnectOutcome> {
  const { tenantId, userId, address, displayName, provider, settings } = inbox;
  const at = clock();
  const secret = writeInboxSecret({ kind: "oauth2", refreshToken, accessToken, expiresAt });
  const inboxId = await connectInbox(
    db,
    { tenantId, userId, address, displayName, provider, settings },
    (id) => sealSecret(secrets, { tenantId, inboxId: id }, secret),
    at,
  );
  await retryStepsOfInbox(db, { tenantId, inboxId }, at);
  return { kind: "connected", tenantId, inboxId, address };
}

const isSame = (a: string, b: string): boolean => a !== "" && a.toLowerCase() === b.toLowerCase();

/**
 * The claim `tid`. The token came from the token endpoint itself, over TLS, so that its signature need not be looked at
 * (OpenID Connect Core §3.1.3.7).
 */
function directoryOf(idToken: string | null): string {
  try {
    const payload = Buffer.from(idToken?.split(".")[1] ?? "", "base64url").toString("utf8");
    const { tid } = JSON.parse(payload) as { tid?: unknown };
    return typeof tid === "string" ? tid : "";
  } catch {
    return "";
  }
}
