/** How long a sign-in for an inbox may take, from the click to the way back. */
export const signInLastsMs = 15 * 60_000;
