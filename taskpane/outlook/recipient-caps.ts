import { supports } from "./requirement-sets.ts";

/** On the web the header of a message being read is collapsed at first, and Outlook then gives this many. */
const collapsedHeader = 20;

/**
 * Whether Outlook may have kept recipients back: it cuts its lists at a length that depends on the client and tells
 * nobody. `lengths`: of the fields as Outlook gave them. A message with exactly as many recipients as the limit
 * counts as cut, because the two cannot be told apart.
 */
export function mayBeCapped(kind: "compose" | "read", lengths: number[]): boolean {
  const cap = fieldCap(kind);
  if (lengths.some((length) => length >= cap)) return true;
  if (kind === "compose" || !isWeb()) return false;
  const total = lengths.reduce((sum, length) => sum + length, 0);
  return total === collapsedHeader || lengths.includes(collapsedHeader);
}

function fieldCap(kind: "compose" | "read"): number {
  if (isWeb()) return 1_000;
  switch (String(Office.context.platform)) {
    case "iOS":
    case "Android":
      return 100;
    case "Mac":
      // The classic Mac interface stops at Mailbox 1.8; the new one has no limit.
      if (supports("Mailbox", "1.9")) return Infinity;
      return kind === "compose" ? 500 : 100;
    default:
      return supports("Mailbox", "1.16") ? 1_000 : 500;
  }
}

/** Outlook on the web, and the new Outlook for Windows, which is the same program. */
function isWeb(): boolean {
  return (
    String(Office.context.platform) === "OfficeOnline" ||
    Office.context.mailbox.diagnostics.hostName === "newOutlookWindows"
  );
}
