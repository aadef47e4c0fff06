/** Gets access tokens for the service. The token never appears in an URL, a log or a cookie. */
export interface SignIn {
  /**
   * Without `interactive`, never opens anything: fails with {@link SignInRequired} when Outlook or the identity
   * provider wants to ask the rep. `interactive` must come from a click.
   */
  getToken(options?: { interactive?: boolean; signal?: AbortSignal }): Promise<string>;
  /** Forgets a token that the service refused, so that the next call asks for a new one. */
  dropToken(): void;
}

/** The rep has to sign in: show the button. */
export class SignInRequired extends Error {
  override readonly name = "SignInRequired";
}

/** `popup_blocked`: the browser did not let the sign-in window open. */
export type SignInFailure = "cancelled" | "offline" | "refused" | "popup_blocked";

/** Signing in failed; `reason` tells the face to show. */
export class SignInFailed extends Error {
  override readonly name = "SignInFailed";
  readonly reason: SignInFailure;

  constructor(reason: SignInFailure, message: string) {
    super(message);
    this.reason = reason;
  }
}
