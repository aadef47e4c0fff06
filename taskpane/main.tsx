import { createPaneClient } from "./service/pane-client.ts";
import { connectOutlook } from "./outlook/connect-outlook.ts";
import { prepareSignIn } from "./sign-in/prepare-sign-in.ts";
import { startPane } from "./start-pane.tsx";

// Everything that needs the network begins here, side by side, before anything is rendered.
const signIn = prepareSignIn();
const client = createPaneClient({
  baseUrl: location.origin,
  getToken: ({ refresh, signal }) => {
    if (refresh) signIn.dropToken();
    return signIn.getToken(signal ? { signal } : {});
  },
});
const container = document.getElementById("root");

if (container) {
  void connectOutlook().then((outlook) => startPane(container, { outlook, client, signIn }));
}
