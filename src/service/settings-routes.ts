import type { App, ServiceContext } from "./context.ts";
import { openConnectPath } from "./connect/open-connect-pages.ts";

/** What the pages must know before anybody has signed in. No secrets. */
export interface PublicSettings {
  clientId: string;
  authority: string;
  knownAuthorities: string[];
  /** The scope that the pane asks for. */
  scope: string;
  /** A plain OpenID provider, not Microsoft Entra ID. */
  oidc: boolean;
  mode: "trial" | "production";
}

export function settingsRoutes(app: App, settings: PublicSettings, { connect }: ServiceContext): void {
  // Where people connect their Microsoft 365 mailbox.
  const connectPage = connect?.offers("microsoft_graph") ? openConnectPath : null;
  app.get("/settings.json", { schema: { hide: true } }, async (_request, reply) => {
    reply.header("cache-control", "no-cache");
    return { ...settings, connectPage };
  });
}
