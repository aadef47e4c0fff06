import type { App, ServiceContext } from "../service/context.ts";
import type { PublicSettings } from "../service/settings-routes.ts";
import { createLocalAuthority, type TokenAuthority } from "../service/token-authority.ts";
import { identityRoutes } from "./identity/identity-routes.ts";
import { openSigningKey } from "./identity/signing-key.ts";
import type { TrialMail } from "./start-trial-mail.ts";
import type { TrialClock } from "./trial-clock.ts";
import { trialClockRoutes } from "./trial-clock-routes.ts";
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
  time: TrialClock;
  mail: TrialMail;
  /** Lets the worker of this process look for work. */
  wake: () => void;
}

/** The parts that stand in for Microsoft in trial mode, to be handed to the service. */
export interface Trial {
  authority: TokenAuthority;
  settings: PublicSettings;
  extension: (app: App) => Promise<void>;
}

export async function startTrial(options: TrialOptions): Promise<Trial> {
  const { context, dataDirectory, origin, folders, time, mail, wake } = options;
  const key = await openSigningKey(dataDirectory);
  const issuer = { key, origin, clock: time.system };
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
      trialRoutes(app, { context, issuer, time, mail, wake });
      trialClockRoutes(app, time, wake);
      await identityRoutes(app, issuer);
      if (folders !== null) await trialPages(app, folders, origin);
    },
  };
}
