import type * as msal from "./msal-parts.ts";
import { SignInFailed } from "./sign-in-types.ts";

export type Msal = typeof msal;

/** A chunk of its own: it is nearly as large as the rest of the pane. Rejects with {@link SignInFailed}. */
export async function loadMsal(): Promise<Msal> {
  try {
    return await import(/* webpackChunkName: "msal" */ "./msal-parts.ts");
  } catch {
    throw new SignInFailed("offline", "The sign-in program could not be loaded");
  }
}
