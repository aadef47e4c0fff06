/**
 * The name under which to keep something in localStorage. Outlook on the web serves many mailboxes from one browser
 * and asks that each keeps to its own partition; desktop clients have none.
 */
export function storageKey(name: string): string {
  const partition = typeof Office === "undefined" ? undefined : Office.context.partitionKey;
  return `${partition ?? ""}sales-tools.${name}`;
}
