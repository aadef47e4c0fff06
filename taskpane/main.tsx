import { createPaneClient } from "./service/pane-client.ts";
import { connectOutlook } from "./outlook/connect-outlook.ts";
import { prepareSignIn } from "./sign-in/prepare-sign-in.ts";
import { startPane } from "./start-pane.tsx";
import { createPaneTime } from "./time/timers.ts";

// Everything that needs the network begins here, side by side, before anything is rendered.
const signIn = prepareSignIn();
const timers = createPaneTime();
const client = createPaneClient({
  baseUrl: location.origin,
  fetch: async (...request) => {
    const answer = await fetch(...request);
    timers.heard(answer.headers);
    return answer;
  },
  getToken: ({ refresh, signal }) => {
    if (refresh) signIn.dropToken();
    return signIn.getToken(signal ? { signal } : {});
  },
});
const container = document.getElementById("root");

if (container) {
  void connectOutlook().then((outlook) => startPane(container, { outlook, client, signIn, timers }));
}
