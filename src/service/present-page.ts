import type { PageRequest } from "../store/database/page-order.ts";
import { invalidField } from "./require-resource.ts";

const defaultLimit = 50;

/** What a list's query string asks the store for: one row more than the page, which tells whether there is another. */
export function pageRequest(query: { cursor?: string | undefined; limit?: string | undefined }): PageRequest {
  const limit = Number(query.limit ?? defaultLimit) + 1;
  return { after: query.cursor === undefined ? null : readCursor(query.cursor), limit };
}

/** The page with the cursor of the next one; `records` as the store gave them for `request`. */
export function presentPage<R, T>(
  records: readonly R[],
  request: PageRequest,
  present: { id: (record: R) => string; item: (record: R) => T },
): { items: T[]; nextCursor: string | null } {
  const shown = records.slice(0, request.limit - 1);
  const last = records.length > shown.length ? shown.at(-1) : undefined;
  return {
    items: shown.map((record) => present.item(record)),
    nextCursor: last === undefined ? null : writeCursor(present.id(last)),
  };
}

/** Opaque to callers: the id's 16 bytes in base64url. */
function writeCursor(id: string): string {
  return Buffer.from(id.replaceAll("-", ""), "hex").toString("base64url");
}

function readCursor(cursor: string): string {
  const hex = Buffer.from(cursor, "base64url").toString("hex");
  if (hex.length !== 32) throw invalidField("query.cursor", "is not a cursor of this list");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
