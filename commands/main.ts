import { createClient } from "../src/client/index.ts";
import { prepareSignIn } from "../taskpane/sign-in/prepare-sign-in.ts";
import { runUnenrollRecipients } from "./run-command.ts";

const signIn = prepareSignIn();

const client = createClient({
  baseUrl: location.origin,
  getToken: ({ refresh, signal }) => {
    if (refresh) signIn.dropToken();
    // Never interactive: a command has no window to ask in.
    return signIn.getToken({ ...(signal && { signal }) });
  },
});

// Missing when office.js was blocked on its way: then no command can be called either.
if (typeof Office !== "undefined") {
  Office.actions.associate("unenrollRecipients", (event: Office.AddinCommands.Event) => {
    void runUnenrollRecipients(event, client);
  });
}
