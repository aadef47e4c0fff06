import { msalConfiguration } from "./msal-configuration.ts";
import { SignInFailed, SignInRequired } from "./sign-in-types.ts";
import { tokenOf } from "./access-token.ts";
import type { AccessToken } from "./access-token.ts";
import type { Msal } from "./load-msal.ts";
import type { SignInSettings } from "./sign-in-settings.ts";

/** Outlook itself as the one who signs the rep in (nested app authentication). */
export interface Broker {
  /** `fresh`: past the broker's cache too, because the service refused the last one. */
  silently(fresh: boolean): Promise<AccessToken>;
  interactively(): Promise<AccessToken>;
}

/** The broker has no answer, for a reason that another way of signing in does not share. */
export class BrokerUnusable extends Error {
  override readonly name = "BrokerUnusable";
}

/** Connects to Outlook's broker; call it once Office is ready. Rejects with {@link BrokerUnusable}. */
export async function connectBroker(msal: Msal, settings: SignInSettings): Promise<Broker> {
  const configuration = msalConfiguration(
    settings,
    `${location.origin}/taskpane/auth-redirect.html`,
    "memoryStorage",
  );
  const request = { scopes: [settings.scope] };
  const app = await msal
    .createNestablePublicClientApplication(configuration)
    .catch((error: unknown) => Promise.reject(meaningOf(msal, error)));
  const ask = async (answer: Promise<Awaited<ReturnType<typeof app.acquireTokenSilent>>>) => {
    try {
      return tokenOf(await answer);
    } catch (error) {
      throw meaningOf(msal, error);
    }
  };
  return {
    // Past msal's own cache: what it holds is the token that is about to expire here.
    silently: (fresh) =>
      ask(
        app.acquireTokenSilent({
          ...request,
          forceRefresh: fresh,
          cacheLookupPolicy: msal.CacheLookupPolicy.Skip,
        }),
      ),
    interactively: () => ask(app.acquireTokenPopup(request)),
  };
}

/**
 * Anything but "ask the rep", "the rep said no" and "no network" counts as a broker that does not work: some clients
 * offer one that only ever fails, and there the dialog still signs the rep in.
 */
function meaningOf(msal: Msal, error: unknown): Error {
  if (error instanceof msal.InteractionRequiredAuthError)
    return new SignInRequired("Outlook wants to ask the rep");
  const code = error instanceof msal.AuthError ? error.errorCode : "";
  if (code === "user_canceled") return new SignInFailed("cancelled", "The rep closed the sign-in");
  if (code === "no_network_connectivity")
    return new SignInFailed("offline", "The identity provider was not reached");
  return new BrokerUnusable(code);
}
