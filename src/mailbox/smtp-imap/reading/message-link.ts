/** More of a header block is not looked at. */
const headerBytes = 64 * 1024;
const field = /^message-id:\s*<([^<>\s]+)>/im;

/**
 * The address that opens a message, made from `template`, in which `{messageId}` stands for the message's own id without
 * its angle brackets; null where there is no template, or the message has no id.
 */
export function messageLink(template: string | null, raw: Uint8Array): string | null {
  if (template === null) return null;
  const start = Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.byteLength, headerBytes)).toString(
    "latin1",
  );
  const end = start.search(/\r?\n\r?\n/);
  const id = field.exec(end < 0 ? start : start.slice(0, end))?.[1];
  return id === undefined ? null : template.replaceAll("{messageId}", encodeURIComponent(id));
}
