import type { ReadingCursor } from "../mailbox-reading.ts";
import type { DeltaRow } from "./read-delta.ts";

/** A message that Graph failed to give, to be asked for again by a later read. */
export interface AwaitedMessage extends DeltaRow {
  /** Reads that it failed. */
  tries: number;
  askAt: Date;
}

/** A page or four: should more fail at once, the last ones are given up rather than the cursor grow without end. */
const mostAwaited = 100;

/** Beside the position in the folder, which is behind them. */
export function writeAwaited(cursor: ReadingCursor, awaited: readonly AwaitedMessage[]): ReadingCursor {
  if (awaited.length === 0) return cursor;
  const again = awaited.map(({ receivedAt, askAt, ...row }) => {
    return { ...row, receivedAt: receivedAt.toISOString(), askAt: askAt.toISOString() };
  });
  return { ...cursor, again };
}

export function readAwaited(cursor: ReadingCursor | null): AwaitedMessage[] {
  const again = cursor?.["again"];
  return Array.isArray(again) ? again.flatMap(readOne) : [];
}

function readOne(value: unknown): AwaitedMessage[] {
  const { id, tries, receivedAt, askAt, conversationId, webLink } = (value ?? {}) as Record<string, unknown>;
  const dates = [receivedAt, askAt].map((date) => new Date(typeof date === "string" ? date : Number.NaN));
  const [received, asked] = dates;
  if (typeof id !== "string" || typeof tries !== "number" || received === undefined || asked === undefined)
    return [];
  if (dates.some((date) => Number.isNaN(date.getTime()))) return [];
  const text = (each: unknown) => (typeof each === "string" ? each : null);
  const row = { id, receivedAt: received, conversationId: text(conversationId), webLink: text(webLink) };
  return [{ ...row, tries, askAt: asked }];
}

/** A message that failed, and why. */
export interface FailedRow {
  row: DeltaRow;
  detail: string;
}

/**
 * Which of the messages that failed in this read are asked for again, and when; the others are given up. `waitsMs` are the
 * waits before each further read, in ms of real time.
 */
export function awaitAgain(
  failed: readonly FailedRow[],
  before: readonly AwaitedMessage[],
  waitsMs: readonly number[],
  now: number,
): { awaited: AwaitedMessage[]; givenUp: FailedRow[] } {
  const tried = new Map(before.map(({ id, tries }) => [id, tries]));
  const awaited: AwaitedMessage[] = [];
  const givenUp: FailedRow[] = [];
  for (const each of failed) {
    const tries = (tried.get(each.row.id) ?? 0) + 1;
    const waitMs = waitsMs[tries - 1];
    if (waitMs === undefined || awaited.length >= mostAwaited) givenUp.push(each);
    else awaited.push({ ...each.row, tries, askAt: new Date(now + waitMs) });
  }
  return { awaited, givenUp };
}
