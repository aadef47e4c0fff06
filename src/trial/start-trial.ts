import type { App, ServiceContext } from "../service/context.ts";
import type { PublicSettings } from "../service/settings-routes.ts";
import { createLocalAuthority, type TokenAuthority } from "../service/token-authority.ts";
import { identityRoutes } from "./identity/identity-routes.ts";
import { openSigningKey } from "./identity/signing-key.ts";
import { trialFaults } from "./trial-faults.ts";
import { trialPages, type TrialFolders } from "./trial-pages.ts";
import { trialRoutes } from "./trial-routes.ts";
import { apiClientId, apiScope, issuerAt, paneClientId } from "./trial-settings.ts";

export interface TrialOptions {
  context: ServiceContext;
  dataDirectory: string;
  /** E.g. `https://localhost:3000`. */
  origin: string;
  /** Null in tests that need no pages. */
  folders: TrialFolders | null;
}

/** The parts that stand in for Microsoft in trial mode, to be handed to the service. */
export interface Trial {
  authority: TokenAuthority;
  settings: PublicSettings;
  extension: (app: App) => Promise<void>;
}

export async function startTrial({ context, dataDirectory, origin, folders }: TrialOptions): Promise<Trial> {
  const key = await openSigningKey(dataDirectory);
  const issuer = { key, origin, clock: context.clock };
  return {
    authority: createLocalAuthority(key.published, issuerAt(origin), apiClientId),
    settings: {
      clientId: paneClientId,
      authority: issuerAt(origin),
      knownAuthorities: [new URL(origin).host],
      scope: apiScope,
      oidc: true,
      mode: "trial",
    },
    extension: async (app) => {
      trialFaults(app);
      trialRoutes(app, context, issuer);
      await identityRoutes(app, issuer);
      if (folders !== null) await trialPages(app, folders, origin);
    },
  };
}
