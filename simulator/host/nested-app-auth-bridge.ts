/** How the simulated Outlook answers when the add-in asks it to sign the rep in. */
export const signInModes = ["bridge", "dialog", "interaction", "refuse"] as const;
/**
 * bridge: tokens at once · dialog: no nested app authentication, the add-in opens its dialog · interaction: the
 * first token needs a click (a token asked for by pop-up) · refuse: the rep cancels.
 */
export type SignInMode = (typeof signInModes)[number];

/** What msal-browser looks for as `window.nestedAppAuthBridge`. */
export interface NestedAppAuthBridge {
  addEventListener(type: "message", listener: BridgeListener): void;
  removeEventListener(type: "message", listener: BridgeListener): void;
  postMessage(message: string): void;
}
export type BridgeListener = (event: { data: string }) => void;

/** What `POST /trial/broker/token` answers. */
export interface BrokerToken {
  accessToken: string;
  idToken: string;
  /** Seconds. */
  expiresIn: number;
  account: Record<
    "homeAccountId" | "localAccountId" | "tenantId" | "username" | "name" | "environment",
    string
  >;
  scope: string;
  authority: string;
}

export interface TokenBroker {
  mode(): SignInMode;
  /** Fails with a TypeError when the network is down. */
  fetchToken(): Promise<BrokerToken>;
}

interface BridgeRequest {
  method: string;
  requestId: string;
}

/** A bridge for one frame. Answers arrive later, never within `postMessage`. */
export function createNestedAppAuthBridge(broker: TokenBroker): NestedAppAuthBridge {
  const listeners = new Set<BridgeListener>();
  let consented = false;
  const bodyFor = async (request: BridgeRequest): Promise<object> => {
    if (request.method === "GetInitContext") return initContext;
    const interactive = request.method === "GetTokenPopup";
    if (broker.mode() === "refuse") return failure(interactive ? "USER_CANCEL" : "USER_INTERACTION_REQUIRED");
    if (broker.mode() === "interaction" && !interactive && !consented)
      return failure("USER_INTERACTION_REQUIRED");
    consented ||= interactive;
    return askBroker(broker);
  };
  const answer = async (text: string): Promise<void> => {
    const request = JSON.parse(text) as BridgeRequest;
    const body = await bodyFor(request);
    const data = JSON.stringify({ requestId: request.requestId, ...body });
    for (const listener of listeners) listener({ data });
  };
  return {
    addEventListener: (_type, listener) => void listeners.add(listener),
    removeEventListener: (_type, listener) => void listeners.delete(listener),
    postMessage: (text) => void answer(text),
  };
}

const initContext = {
  success: true,
  initContext: { sdkName: "Simulated Outlook", sdkVersion: "1.0", capabilities: {}, accountContext: null },
};

async function askBroker(broker: TokenBroker): Promise<object> {
  try {
    const { accessToken, idToken, expiresIn, account, scope, authority } = await broker.fetchToken();
    const token = { access_token: accessToken, id_token: idToken, expires_in: expiresIn, scope, authority };
    return { success: true, token, account };
  } catch (problem) {
    return failure(problem instanceof TypeError ? "NO_NETWORK" : "PERSISTENT_ERROR", String(problem));
  }
}

function failure(status: string, description = "Told so by the trial settings."): object {
  return { success: false, error: { status, code: status.toLowerCase(), description } };
}
