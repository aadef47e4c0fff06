/** The host's side of nested app authentication, as msal meets it in `window.nestedAppAuthBridge`. */
interface BridgeRequest {
  method: string;
  requestId: string;
  tokenParams?: { scope?: string; forceRefresh?: boolean };
}
export type BrokerAnswer = { accessToken: string; expiresIn: number } | { status: string };

const base64url = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
const claims = {
  oid: "o",
  tid: "t",
  sub: "s",
  name: "Maya Lindqvist",
  preferred_username: "maya@fjordlight.example",
};
const idToken = `${base64url({ alg: "none" })}.${base64url(claims)}.`;
const account = {
  environment: "login.microsoftonline.com",
  homeAccountId: "o.t",
  localAccountId: "o",
  tenantId: "t",
  username: claims.preferred_username,
  name: claims.name,
};

/** Installs a bridge that gives `answers` one after the other to requests for tokens (the last one again and again). */
export function installBroker(...answers: BrokerAnswer[]) {
  const listeners = new Set<(response: string) => void>();
  const asked: { how: "silently" | "interactively"; scope: string; forceRefresh: boolean }[] = [];
  const respond = (requestId: string, body: object) => {
    const response = JSON.stringify({ messageType: "NestedAppAuthResponse", requestId, ...body });
    setTimeout(() => listeners.forEach((listener) => listener(response)), 0);
  };
  const initContext = { sdkName: "double", sdkVersion: "1", capabilities: {}, accountContext: null };
  Object.assign(window, {
    nestedAppAuthBridge: {
      addEventListener: (_type: string, listener: (response: string) => void) => void listeners.add(listener),
      removeEventListener: (_type: string, listener: (response: string) => void) =>
        void listeners.delete(listener),
      postMessage: (text: string) => {
        const request = JSON.parse(text) as BridgeRequest;
        if (request.method === "GetInitContext")
          return respond(request.requestId, { success: true, initContext });
        const { scope = "", forceRefresh = false } = request.tokenParams ?? {};
        asked.push({
          how: request.method === "GetToken" ? "silently" : "interactively",
          scope,
          forceRefresh,
        });
        const answer = (answers.length > 1 ? answers.shift() : answers[0]) ?? { status: "DISABLED" };
        respond(request.requestId, bodyOf(answer, scope));
      },
    },
  });
  return { asked };
}

export function uninstallBroker(): void {
  Reflect.deleteProperty(window, "nestedAppAuthBridge");
}

function bodyOf(answer: BrokerAnswer, scope: string): object {
  if ("status" in answer) {
    return { success: false, error: { status: answer.status, code: "code", description: "" } };
  }
  const token = {
    access_token: answer.accessToken,
    id_token: idToken,
    scope,
    expires_in: answer.expiresIn,
    authority: "https://login.microsoftonline.com/t",
  };
  return { success: true, token, account };
}
