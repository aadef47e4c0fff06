import type { ReadingCursor } from "../../mailbox-reading.ts";

/** How far a folder was read. */
export interface FolderPosition {
  path: string;
  /** As long as it stays the same, UIDs mean the same messages (RFC 3501 §2.3.1.1). */
  uidValidity: string;
  /** All messages up to here were given out, except those in `again`. */
  lastUid: number;
  /** UIDs that could not be fetched, and how often that was tried. */
  again: readonly (readonly [uid: number, tries: number])[];
  /** What the folder looked like before it was read to its end; null: there is more, or nobody looked. */
  mark: FolderMark | null;
}

/** While this stays the same, no message has come. */
export interface FolderMark {
  uidNext: number;
  messages: number;
  /** HIGHESTMODSEQ (RFC 7162), which also moves when messages only change; null: the server keeps none. */
  modseq: string | null;
}

export const isSameMark = (one: FolderMark, other: FolderMark): boolean =>
  one.uidNext === other.uidNext && one.messages === other.messages && one.modseq === other.modseq;

export function writePosition(position: FolderPosition): ReadingCursor {
  return { ...position };
}

/** Null where the folder was never read, or what was kept is not a position in this folder. */
export function readPosition(cursor: ReadingCursor | null, path: string): FolderPosition | null {
  if (cursor === null || cursor["path"] !== path) return null;
  const { uidValidity, lastUid, again, mark } = cursor;
  if (typeof uidValidity !== "string" || !isUid(lastUid)) return null;
  return { path, uidValidity, lastUid, again: readAgain(again), mark: readMark(mark) };
}

function readAgain(value: unknown): [number, number][] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((each: unknown) => {
    const [uid, tries] = Array.isArray(each) ? (each as unknown[]) : [];
    return isUid(uid) && typeof tries === "number" ? [[uid, tries] satisfies [number, number]] : [];
  });
}

function readMark(value: unknown): FolderMark | null {
  if (typeof value !== "object" || value === null) return null;
  const { uidNext, messages, modseq } = value as Record<string, unknown>;
  if (!isUid(uidNext) || typeof messages !== "number") return null;
  return { uidNext, messages, modseq: typeof modseq === "string" ? modseq : null };
}

function isUid(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0;
}
