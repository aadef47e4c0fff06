import type * as msal from "@azure/msal-browser";
import { SignInFailed } from "./sign-in-types.ts";

export type Msal = typeof msal;

/** A chunk of its own: it is two thirds as large as the rest of the pane. Rejects with {@link SignInFailed}. */
export async function loadMsal(): Promise<Msal> {
  try {
    return await import(/* webpackChunkName: "msal" */ "@azure/msal-browser");
  } catch {
    throw new SignInFailed("offline", "The sign-in program could not be loaded");
  }
}
