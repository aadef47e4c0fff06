import { officeReady } from "../outlook/office-ready.ts";
import { supports } from "../outlook/requirement-sets.ts";
import { tokenOf } from "../sign-in/access-token.ts";
import { loadMsal } from "../sign-in/load-msal.ts";
import { msalConfiguration } from "../sign-in/msal-configuration.ts";
import { loadSettings } from "../sign-in/sign-in-settings.ts";
import { SignInFailed } from "../sign-in/sign-in-types.ts";
import type { DialogMessage } from "../sign-in/dialog-message.ts";
import type { Msal } from "../sign-in/load-msal.ts";
import type { SignInFailure } from "../sign-in/sign-in-types.ts";

/**
 * The life of the sign-in dialog's page, which is loaded twice: first it goes to the identity provider, then it comes
 * back with the answer and hands the token to the pane. Resolves to false outside a dialog of Outlook's: then there
 * is nobody to sign in for.
 */
export async function runSignInDialog(): Promise<boolean> {
  const cameBack = /[?#&](?:code|error)=/.test(location.search + location.hash);
  const loading = Promise.all([loadMsal(), loadSettings()]);
  loading.catch(() => undefined);
  if (!(await officeReady())) return false;
  try {
    const [msal, settings] = await loading;
    const message = await goOrComeBack(msal, settings, cameBack).catch((error: unknown) =>
      failed(msal, error),
    );
    if (message) tellPane(message);
  } catch (error) {
    tellPane({
      kind: "sales-tools-sign-in-failed",
      reason: error instanceof SignInFailed ? error.reason : "refused",
    });
  }
  return true;
}

/** Null when the page is about to leave for the identity provider. */
async function goOrComeBack(
  msal: Msal,
  settings: Awaited<ReturnType<typeof loadSettings>>,
  cameBack: boolean,
): Promise<DialogMessage | null> {
  const redirectUri = `${location.origin}/taskpane/dialog.html`;
  const configuration = msalConfiguration(settings, redirectUri, "sessionStorage");
  const app = await msal.createStandardPublicClientApplication(configuration);
  const result = await app.handleRedirectPromise();
  if (result) {
    await app.clearCache();
    return { kind: "sales-tools-token", token: tokenOf(result) };
  }
  // An answer that belongs to no question: going again could go round for ever.
  if (cameBack) return { kind: "sales-tools-sign-in-failed", reason: "refused" };
  await app.acquireTokenRedirect({ scopes: [settings.scope] });
  return null;
}

const reasonOfCode: Record<string, SignInFailure> = {
  access_denied: "cancelled",
  user_canceled: "cancelled",
  no_network_connectivity: "offline",
  network_error: "offline",
  post_request_failed: "offline",
  get_request_failed: "offline",
  endpoints_resolution_error: "offline",
  openid_config_error: "offline",
};

function failed(msal: Msal, error: unknown): DialogMessage {
  const code = error instanceof msal.AuthError ? error.errorCode : "";
  return { kind: "sales-tools-sign-in-failed", reason: reasonOfCode[code] ?? "refused" };
}

/** To our own origin only, where Office lets us say so. */
function tellPane(message: DialogMessage): void {
  const text = JSON.stringify(message);
  if (supports("DialogOrigin", "1.1"))
    Office.context.ui.messageParent(text, { targetOrigin: location.origin });
  else Office.context.ui.messageParent(text);
}
