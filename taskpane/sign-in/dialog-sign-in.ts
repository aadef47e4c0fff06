import { officeCall, OfficeCallFailed } from "../outlook/office-call.ts";
import { readDialogMessage } from "./dialog-message.ts";
import { SignInFailed } from "./sign-in-types.ts";
import type { AccessToken } from "./access-token.ts";
import type { SignInFailure } from "./sign-in-types.ts";

/** Office's numbers for what can happen to a dialog; everything else counts as refused. */
const reasonOfCode: Record<number, SignInFailure> = {
  12002: "offline", // the page could not be loaded
  12006: "cancelled", // closed before it had said anything
  12007: "popup_blocked", // another dialog of this pane is still open
  12009: "cancelled", // the rep said "Ignore" to Outlook's question whether to open it
  12011: "popup_blocked", // by the browser
};

const openLimitMs = 120_000;

/**
 * Signs in through an Office dialog, for clients without a (working) broker. Must follow from a click. Rejects with
 * {@link SignInFailed}.
 */
export async function signInByDialog(): Promise<AccessToken> {
  const dialog = await openDialog();
  try {
    return await answerOf(dialog);
  } finally {
    close(dialog);
  }
}

const browserBlocked = 12011;

/** Straight away, because it follows from a click; blocked nevertheless, after Outlook's own question. */
async function openDialog(): Promise<Office.Dialog> {
  try {
    return await display(false).catch((error: unknown) => {
      if (codeOf(error) === browserBlocked) return display(true);
      throw error;
    });
  } catch (error) {
    throw failure(codeOf(error));
  }
}

function display(promptBeforeOpen: boolean): Promise<Office.Dialog> {
  const address = `${location.origin}/taskpane/dialog.html`;
  // In percent of the screen; in a window, because identity providers refuse to be framed.
  const options = { width: 30, height: 65, displayInIframe: false, promptBeforeOpen };
  return officeCall<Office.Dialog>((done) => Office.context.ui.displayDialogAsync(address, options, done), {
    timeLimitMs: openLimitMs,
  });
}

function codeOf(error: unknown): number | null {
  return error instanceof OfficeCallFailed ? error.code : null;
}

function answerOf(dialog: Office.Dialog): Promise<AccessToken> {
  return new Promise((resolve, reject) => {
    dialog.addEventHandler(Office.EventType.DialogMessageReceived, (event) => {
      if (!("message" in event) || !isFromOurDialog(event.origin)) return;
      const message = readDialogMessage(event.message);
      if (message?.kind === "sales-tools-token") resolve(message.token);
      if (message?.kind === "sales-tools-sign-in-failed")
        reject(new SignInFailed(message.reason, "Told by the dialog"));
    });
    dialog.addEventHandler(Office.EventType.DialogEventReceived, (event) => {
      reject(failure("error" in event ? event.error : null));
    });
  });
}

/** Older clients do not say where a message comes from; there Office itself only lets our own origin send. */
function isFromOurDialog(origin: string | undefined): boolean {
  return origin === undefined || origin === location.origin;
}

function failure(code: number | null): SignInFailed {
  return new SignInFailed(
    reasonOfCode[code ?? 0] ?? "refused",
    `The sign-in dialog ended with ${code ?? "no answer"}`,
  );
}

function close(dialog: Office.Dialog): void {
  try {
    dialog.close();
  } catch {
    // Closed already, by the rep.
  }
}
