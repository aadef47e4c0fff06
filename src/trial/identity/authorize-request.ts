import { paneClientId } from "../trial-settings.ts";

/** A sign-in that a page of ours asked for (OpenID Connect Core §3.1.2.1 with PKCE). */
export interface AuthorizeRequest {
  redirectUri: string;
  responseMode: "query" | "fragment";
  state: string | null;
  nonce: string | undefined;
  scope: string;
  codeChallenge: string;
  /** The page wants no questions asked. */
  silent: boolean;
  loginHint: string | null;
}

export type ParsedAuthorize =
  | { kind: "valid"; request: AuthorizeRequest }
  /** Told to the page that asked, by its redirect address. */
  | { kind: "refused"; location: string }
  /** Not even the redirect address can be trusted: told to the person. */
  | { kind: "untrusted"; problem: string };

/** Pages that may receive the answer, exactly as written. */
const redirectPaths = ["/taskpane/dialog.html", "/taskpane/auth-redirect.html"];

export function parseAuthorize(query: URLSearchParams, origin: string): ParsedAuthorize {
  const redirectUri = query.get("redirect_uri") ?? "";
  if (query.get("client_id") !== paneClientId)
    return { kind: "untrusted", problem: "The client_id is not known." };
  if (!redirectPaths.some((path) => redirectUri === origin + path)) {
    return { kind: "untrusted", problem: "The redirect_uri is not registered." };
  }
  const responseMode = query.get("response_mode") === "fragment" ? "fragment" : "query";
  const state = query.get("state");
  const problem = faultOf(query);
  if (problem !== null) {
    const answer = { error: "invalid_request", error_description: problem };
    return { kind: "refused", location: answerLocation({ redirectUri, responseMode, state }, answer) };
  }
  return {
    kind: "valid",
    request: {
      redirectUri,
      responseMode,
      state,
      nonce: query.get("nonce") ?? undefined,
      scope: query.get("scope") ?? "openid",
      codeChallenge: query.get("code_challenge") ?? "",
      silent: query.get("prompt") === "none",
      loginHint: query.get("login_hint"),
    },
  };
}

function faultOf(query: URLSearchParams): string | null {
  if (query.get("response_type") !== "code") return "response_type must be code.";
  if (query.get("code_challenge_method") !== "S256") return "code_challenge_method must be S256.";
  if (!/^[A-Za-z0-9_-]{43}$/.test(query.get("code_challenge") ?? ""))
    return "code_challenge must be a SHA-256.";
  if (!(query.get("scope") ?? "").split(" ").includes("openid")) return "scope must contain openid.";
  if (!["query", "fragment", null].includes(query.get("response_mode")))
    return "response_mode is not supported.";
  return null;
}

/** Where the browser goes next, with the answer in the query or in the fragment. */
export function answerLocation(
  request: Pick<AuthorizeRequest, "redirectUri" | "responseMode" | "state">,
  answer: Record<string, string>,
): string {
  const parameters = new URLSearchParams(answer);
  if (request.state !== null) parameters.set("state", request.state);
  return `${request.redirectUri}${request.responseMode === "fragment" ? "#" : "?"}${parameters.toString()}`;
}
