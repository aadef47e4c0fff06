/** For the log: what servers answer, and what libraries say of it, may name mailboxes. */
export function withoutAddresses(text: string): string {
  return text.replaceAll(/[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g, "…");
}
