import type { Configuration, LogLevel } from "@azure/msal-browser";
import type { SignInSettings } from "./sign-in-settings.ts";

/** Imported as a value it would bring more of msal along. */
const errorsOnly = 0 satisfies typeof LogLevel.Error;

/**
 * The same for pane and dialog, but for where msal keeps its things. Pane: memory; Outlook's broker hands out a new
 * token without asking, and what is stored nowhere cannot be read from there. Dialog: the session storage of its own
 * window, because msal refuses to redirect without one; the dialog clears it before it hands the token over.
 */
export function msalConfiguration(
  settings: SignInSettings,
  redirectUri: string,
  cacheLocation: "memoryStorage" | "sessionStorage",
): Configuration {
  return {
    auth: {
      clientId: settings.clientId,
      authority: settings.authority,
      knownAuthorities: settings.knownAuthorities,
      redirectUri,
    },
    cache: { cacheLocation },
    system: {
      // Nobody reads msal's log; left out, it writes every line of it with the time of day.
      loggerOptions: { logLevel: errorsOnly },
      ...(settings.oidc && { protocolMode: "OIDC" }),
    },
  };
}
