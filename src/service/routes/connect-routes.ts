import { InboxSignIn } from "../../contract/inboxes.ts";
import { NoBody } from "../../contract/requests.ts";
import type { ConnectableProvider } from "../connect-port.ts";
import type { App, ServiceContext } from "../context.ts";
import { ServiceError } from "../service-error.ts";

const routes: readonly { path: string; provider: ConnectableProvider; name: string }[] = [
  { path: "microsoft", provider: "microsoft_graph", name: "a Microsoft 365 mailbox" },
  { path: "mail-servers", provider: "smtp_imap", name: "an inbox at the organisation's mail servers" },
];

/** Connecting one's own inbox by a sign-in: these say where the browser has to go; it comes back to a page of ours. */
export function connectRoutes(app: App, { connect }: ServiceContext): void {
  for (const { path, provider, name } of routes) {
    app.post(
      `/v1/inboxes/connect/${path}`,
      {
        schema: {
          summary: `Begin to connect ${name} by signing in`,
          body: NoBody,
          response: { 200: InboxSignIn },
        },
      },
      async ({ asker }) => {
        const begun = await connect?.begin(asker, provider);
        if (!begun) {
          throw new ServiceError("connect_unavailable", `This service cannot connect ${name} by a sign-in.`);
        }
        return { authorizationUrl: begun.url, expiresAt: begun.expiresAt.toISOString() };
      },
    );
  }
}
