/** The message under the rep's eyes, told apart by what it offers. */
export type CurrentItem =
  | { kind: "compose"; message: Office.MessageCompose }
  | { kind: "read"; message: Office.MessageRead };

/**
 * What Outlook has open now; null when nothing, several messages or something else than a message is selected.
 * Ask again every time: Outlook replaces the object when the rep moves on.
 */
export function currentItem(): CurrentItem | null {
  const item = Office.context.mailbox.item as Office.MessageCompose | Office.MessageRead | null | undefined;
  if (!item?.to) return null;
  return isCompose(item) ? { kind: "compose", message: item } : { kind: "read", message: item };
}

function isCompose(item: Office.MessageCompose | Office.MessageRead): item is Office.MessageCompose {
  return "getAsync" in item.to && typeof item.to.getAsync === "function";
}
