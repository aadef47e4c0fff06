import type { ConnectableProvider } from "../connect-port.ts";
import type { App, ServiceContext } from "../context.ts";
import { AnswerForm, notAnAnswer } from "./answer-form.ts";
import { sendOutcome } from "./connect-outcome-page.ts";
import { sendWayBack } from "./open-connect-pages.ts";

const paths: Readonly<Record<ConnectableProvider, string>> = {
  microsoft_graph: "/connect/microsoft/callback",
  smtp_imap: "/connect/mail-servers/callback",
};

/**
 * Where browsers come back to from the sign-in for an inbox. Anybody may open it; without a state of ours nothing
 * happens. A sign-in that began on the page for everybody has its answer in the fragment, so that the query is empty.
 */
export function connectPages(app: App, { connect }: ServiceContext): void {
  for (const [provider, path] of Object.entries(paths) as [ConnectableProvider, string][]) {
    app.get(path, { schema: { hide: true } }, async (request, reply) => {
      const { query } = request;
      if (provider === "microsoft_graph" && Object.keys(query as object).length === 0) {
        return sendWayBack(request, reply);
      }
      const answer = AnswerForm.safeParse(query);
      const outcome = answer.success && connect ? await connect.finish(provider, answer.data) : notAnAnswer;
      return sendOutcome(request, reply, { provider, outcome });
    });
  }
}
