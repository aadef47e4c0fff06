import type { Configuration } from "@azure/msal-browser";
import type { SignInSettings } from "./sign-in-settings.ts";

/**
 * The same for pane and dialog. Tokens stay in memory: in Outlook the broker hands out a new one without asking, and
 * a token that is stored nowhere cannot be read from there. (What a redirect has to remember between two pages, msal
 * keeps in the session storage by itself.)
 */
export function msalConfiguration(settings: SignInSettings, redirectUri: string): Configuration {
  return {
    auth: {
      clientId: settings.clientId,
      authority: settings.authority,
      knownAuthorities: settings.knownAuthorities,
      redirectUri,
    },
    cache: { cacheLocation: "memoryStorage" },
    system: settings.oidc ? { protocolMode: "OIDC" } : {},
  };
}
