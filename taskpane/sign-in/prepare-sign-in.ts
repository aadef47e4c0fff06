import { officeReady } from "../outlook/office-ready.ts";
import { supports } from "../outlook/requirement-sets.ts";
import { isFresh, isValid } from "./access-token.ts";
import { BrokerUnusable, connectBroker } from "./broker.ts";
import { signInByDialog } from "./dialog-sign-in.ts";
import { loadMsal } from "./load-msal.ts";
import { loadSettings } from "./sign-in-settings.ts";
import { SignInRequired } from "./sign-in-types.ts";
import { onceItSucceeds, singleFlight, unlessAborted } from "./single-flight.ts";
import type { AccessToken } from "./access-token.ts";
import type { Broker } from "./broker.ts";
import type { SignIn } from "./sign-in-types.ts";

/**
 * Starts loading settings and msal and asking for a token at once, beside whatever the page does meanwhile, and
 * returns the sign-in that uses them. Call it first thing and once per page. `now` in ms, for tests.
 */
export function prepareSignIn(now: () => number = Date.now): SignIn {
  const broker = onceItSucceeds(async () => {
    // Before Office is ready msal would not find Outlook's broker, and settle for having none.
    const [msal, settings] = await Promise.all([loadMsal(), loadSettings(), officeReady()]);
    return connectBroker(msal, settings);
  });
  let kept: AccessToken | null = null;
  let refused = false;
  const keep = (token: AccessToken) => {
    kept = token;
    refused = false;
    return token.text;
  };
  const silently = singleFlight(async () => keep(await askTheBroker(broker, refused)));
  const interactively = singleFlight(async () => keep(await askTheRep(broker)));
  // Ahead of the first who asks, without waiting for Office; what fails here is tried again, and told, then.
  broker().catch(() => undefined);
  silently().catch(() => undefined);

  return {
    getToken: ({ interactive = false, signal } = {}) => {
      if (kept && isFresh(kept, now())) return Promise.resolve(kept.text);
      const spare = kept && isValid(kept, now()) ? kept.text : null;
      const renewed = interactive ? interactively() : silently();
      // A token about to expire is still better than none.
      return unlessAborted(spare === null ? renewed : renewed.catch(() => spare), signal);
    },
    dropToken: () => {
      kept = null;
      refused = true;
    },
  };
}

type Connect = () => Promise<Broker>;

/** Never opens anything. */
async function askTheBroker(connect: Connect, fresh: boolean): Promise<AccessToken> {
  if (!(await hasBroker())) throw new SignInRequired("Without a broker only a dialog can sign in");
  try {
    return await (await connect()).silently(fresh);
  } catch (error) {
    if (error instanceof BrokerUnusable) throw new SignInRequired("The broker does not work; a dialog may");
    throw error;
  }
}

/** The broker without a question if it can, then with one; where it does not work at all, the dialog. */
async function askTheRep(connect: Connect): Promise<AccessToken> {
  if (!(await hasBroker())) return signInByDialog();
  try {
    const broker = await connect();
    return await broker.silently(true).catch((error: unknown) => {
      if (error instanceof SignInRequired) return broker.interactively();
      throw error;
    });
  } catch (error) {
    if (error instanceof BrokerUnusable || error instanceof SignInRequired) return signInByDialog();
    throw error;
  }
}

async function hasBroker(): Promise<boolean> {
  return (await officeReady()) && supports("NestedAppAuth", "1.1");
}
