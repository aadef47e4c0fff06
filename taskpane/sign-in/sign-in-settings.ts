import { SignInFailed } from "./sign-in-types.ts";

/** How to sign in here; the service publishes it, without secrets. */
export interface SignInSettings {
  clientId: string;
  authority: string;
  knownAuthorities: string[];
  scope: string;
  /** A plain OpenID provider instead of Microsoft Entra ID. */
  oidc: boolean;
}

const timeLimitMs = 10_000;

/** Reads the service's `/settings.json`. Rejects with {@link SignInFailed} (`offline`). */
export async function loadSettings(): Promise<SignInSettings> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), timeLimitMs);
  try {
    const response = await fetch(`${location.origin}/settings.json`, { signal: controller.signal });
    const settings: unknown = response.ok ? await response.json() : null;
    if (isSignInSettings(settings)) return settings;
  } catch {
    // Not reached, or not JSON: either way there is nothing to sign in with yet.
  } finally {
    clearTimeout(timer);
  }
  throw new SignInFailed("offline", "The settings for signing in could not be loaded");
}

function isSignInSettings(value: unknown): value is SignInSettings {
  if (typeof value !== "object" || value === null) return false;
  const { clientId, authority, knownAuthorities, scope, oidc } = value as Record<
    keyof SignInSettings,
    unknown
  >;
  return (
    [clientId, authority, scope].every((text) => typeof text === "string" && text !== "") &&
    Array.isArray(knownAuthorities) &&
    knownAuthorities.every((host) => typeof host === "string") &&
    typeof oidc === "boolean"
  );
}
