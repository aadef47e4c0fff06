import type { App } from "./context.ts";

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

export function settingsRoutes(app: App, settings: PublicSettings): void {
  app.get("/settings.json", { schema: { hide: true } }, async (_request, reply) => {
    reply.header("cache-control", "no-cache");
    return settings;
  });
}
