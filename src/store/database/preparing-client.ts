import { createHash } from "node:crypto";
import pg from "pg";
import { PreparedQuery } from "./prepared-query.ts";

/**
 * A statement that begins with this comment is prepared: each connection parses it once and, after some runs, keeps its
 * plan. For the few wide joins on hot paths, where planning costs more than running (measured on the look-up of
 * one address: 1.9 ms planned each time). Only for statements whose text never varies.
 */
export const prepared = "/* prepared */";

/** A connection that knows {@link prepared}. Statements without the mark run as ever. */
export class PreparingClient extends pg.Client {
  /** Since when the server has owed an answer, by `performance.now()`; null: it owes none. */
  busySince: number | null = null;

  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on("drain", () => (this.busySince = null));
  }

  // The base method is overloaded six ways; only (text, values) is of interest here.
  override query = ((text: unknown, ...rest: unknown[]) => {
    this.busySince ??= performance.now();
    if (typeof text !== "string" || typeof rest.at(-1) === "function") {
      return super.query(...([text, ...rest] as Parameters<pg.Client["query"]>));
    }
    return this.#ask(text, rest[0] as unknown[]);
  }) as pg.Client["query"];

  /**
   * The base method hangs its own promise on the query after it has made it, and then half of what was read outlives a
   * collection of the young generation, which takes 5 ms instead of 1. With a callback from the start nearly nothing does.
   */
  #ask(text: string, values: unknown[]): Promise<pg.QueryResult> {
    return new Promise((resolve, reject) => {
      const settle = (error: Error | null, result: pg.QueryResult) =>
        error === null ? resolve(result) : reject(error);
      // With a callback it throws nothing and gives nothing back.
      if (!text.startsWith(prepared)) super.query({ text, values }, settle);
      else super.query(new PreparedQuery({ name: nameOf(text), text, values }, settle as never));
    });
  }
}

const names = new Map<string, string>();

function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = createHash("sha256").update(text).digest("base64url");
  names.set(text, name);
  return name;
}
