import { failure, MailboxError } from "../failure.ts";
import { explainGraphError } from "../microsoft-graph/explain-graph-error.ts";
import { createGraphRequests, type GraphRequests } from "../microsoft-graph/graph-requests.ts";
import { createTurns } from "../microsoft-graph/turns.ts";

/** Who signed in, as Microsoft Graph knows them. */
export interface GraphProfile {
  /** The object id, which is `oid` in tokens. */
  id: string;
  /** Null: they have no mailbox that can be used. */
  address: string | null;
  displayName: string;
}

export interface ProfileSource {
  baseUrl: string;
  accessToken: string;
  fetch: typeof globalThis.fetch;
}

const patienceMs = 15_000;

/** Throws MailboxError where it cannot be read. */
export async function readGraphProfile({
  baseUrl,
  accessToken,
  fetch,
}: ProfileSource): Promise<GraphProfile> {
  const tokens = { get: () => Promise.resolve(accessToken) };
  const requests = createGraphRequests({ tokens, fetch, turns: createTurns(1) });
  const me = await requests.ask({
    url: `${baseUrl}/me?$select=id,mail,displayName`,
    signal: AbortSignal.timeout(patienceMs),
  });
  if (me.status !== 200) throw new MailboxError(explainGraphError(me, "request"));
  const { id, mail, displayName } = (me.body ?? {}) as Record<string, unknown>;
  if (typeof id !== "string") throw new MailboxError(failure("unreachable", "Microsoft 365 named nobody."));
  const address = typeof mail === "string" && mail !== "" ? mail : null;
  return {
    id,
    address: address !== null && (await hasMailbox(requests, baseUrl)) ? address : null,
    displayName: typeof displayName === "string" ? displayName : "",
  };
}

/** An address in the directory need not have a mailbox behind it, or has one on a server of its own. */
async function hasMailbox(requests: GraphRequests, baseUrl: string): Promise<boolean> {
  const signal = AbortSignal.timeout(patienceMs);
  const answer = await requests.ask({ url: `${baseUrl}/me/mailFolders/inbox?$select=id`, signal });
  if (answer.status === 404) return false;
  if (answer.status !== 200) throw new MailboxError(explainGraphError(answer, "request"));
  return true;
}
