import { readAddress } from "../../domain/address.ts";
import type { Asker } from "../../domain/asker.ts";
import { mayChangeAnything } from "../../domain/may-change.ts";
import { connectInbox, type InboxToConnect } from "../../store/inboxes/connect-inbox.ts";
import { retryStepsOfInbox } from "../../store/steps/retry-steps-of-inbox.ts";
import { signInUser, type SigningInUser } from "../../store/organisation/sign-in-user.ts";
import type { TakenSignIn } from "../../store/inboxes/take-inbox-sign-in.ts";
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

/** Nobody of ours asked: whoever signs in at Microsoft is the one for whom their mailbox is connected. */
export interface AnybodysSignIn {
  provider: "microsoft_graph";
}

/** Redeems the code, sees whose mailbox it opens, and connects that inbox. */
export async function finishSignIn(
  options: InboxConnectOptions,
  signIn: TakenSignIn | AnybodysSignIn,
  redeemable: Redeemable,
): Promise<ConnectOutcome> {
  try {
    const answer = await redeem(options, signIn, redeemable);
    if (answer.refreshToken === null) return refused("not_accepted", "no refresh token");
    const tokens = { ...answer, refreshToken: answer.refreshToken };
    const inbox =
      "userId" in signIn && signIn.provider === "smtp_imap"
        ? describeServerInbox(options, signIn)
        : await describeGraphInbox(options, signIn, answer);
    return "kind" in inbox ? inbox : await connect(options, inbox, tokens);
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
  { provider }: Pick<TakenSignIn, "provider">,
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

/** The mailbox of whoever signed in. Who asked by name has to be that person: same directory, same object id. */
async function describeGraphInbox(
  options: InboxConnectOptions,
  signIn: TakenSignIn | AnybodysSignIn,
  { accessToken, idToken }: TokenAnswer,
): Promise<InboxToConnect | ConnectOutcome> {
  const { graph, fetch = globalThis.fetch } = options;
  const profile = await readGraphProfile({ baseUrl: graph?.baseUrl ?? "", accessToken, fetch });
  const [directoryId, subjectId] = [directoryOf(idToken), profile.id.toLowerCase()];
  if ("userId" in signIn && (signIn.directoryId !== directoryId || signIn.subjectId !== subjectId)) {
    return refused("other_person", "another person or directory");
  }
  const address = readAddress(profile.address ?? "");
  if (address.kind === "invalid") return refused("no_mailbox", "no address, or no mailbox behind it");
  const name = profile.displayName || address.address;
  const person = { directoryId, subjectId, name, email: address.address };
  const user = "userId" in signIn ? signIn : await userOf(options, person);
  if (user === null) return refused("unknown_user", "directory not known, or user deactivated or a viewer");
  const { tenantId, userId } = user;
  const provider = "microsoft_graph";
  return { tenantId, userId, provider, address: address.address, displayName: name, settings: {} };
}

/** As when they sign in to the pane: a new person of a known organisation becomes a rep. Viewers change nothing here, too. */
async function userOf(
  { db, systemClock, directories }: InboxConnectOptions,
  person: SigningInUser,
): Promise<Asker | null> {
  if (directories?.has(person.directoryId) === false) return null;
  const signIn = await signInUser(db, person, systemClock());
  if (signIn.kind !== "signed_in") return null;
  return mayChangeAnything(signIn.asker).kind === "permitted" ? signIn.asker : null;
}

/**
 * The user's own address at the servers of the settings: a token of anybody else opens no mailbox of that name, and is
 * shown to no other server.
 */
function describeServerInbox(
  { mailServers }: InboxConnectOptions,
  { tenantId, userId, userEmail, userName }: TakenSignIn,
): InboxToConnect | ConnectOutcome {
  const address = readAddress(userEmail);
  if (address.kind === "invalid" || mailServers === null) return refused("no_mailbox", "no address");
  const { smtp, imap, sentCopy } = mailServers;
  const settings = { smtp, imap, user: address.address, sentCopy, sentFolder: null };
  const provider = "smtp_imap";
  return { tenantId, userId, provider, address: address.address, displayName: userName, settings };
}

async function connect(
  { db, clock, secrets }: InboxConnectOptions,
  inbox: InboxToConnect,
  { refreshToken, accessToken, expiresAt }: Tokens,
): Promise<ConnectOutcome> {
  const { tenantId, address } = inbox;
  const at = clock();
  const secret = writeInboxSecret({ kind: "oauth2", refreshToken, accessToken, expiresAt });
  const inboxId = await connectInbox(
    db,
    inbox,
    (id) => sealSecret(secrets, { tenantId, inboxId: id }, secret),
    at,
  );
  await retryStepsOfInbox(db, { tenantId, inboxId }, at);
  return { kind: "connected", tenantId, inboxId, address };
}

/**
 * The claim `tid`. The token came from the token endpoint itself, over TLS, so that its signature need not be looked at
 * (OpenID Connect Core §3.1.3.7).
 */
function directoryOf(idToken: string | null): string {
  try {
    const payload = Buffer.from(idToken?.split(".")[1] ?? "", "base64url").toString("utf8");
    const { tid } = JSON.parse(payload) as { tid?: unknown };
    return typeof tid === "string" ? tid.toLowerCase() : "";
  } catch {
    return "";
  }
}
