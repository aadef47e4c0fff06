/** Gives access tokens of one inbox. */
export interface AccessTokens {
  /**
   * A token that is valid for at least a minute. `renew`: the last one was refused, so ask for another. Throws
   * MailboxError `signed_out` when the person has to sign in again, `unreachable` when nobody answers.
   */
  get(renew: boolean, signal?: AbortSignal): Promise<string>;
}
