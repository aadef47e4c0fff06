/**
 * Building blocks of the contract. `zod/mini` because the same schemas may be bundled for a browser;
 * every object is strict, so that an unknown field is refused with its name instead of being dropped.
 */
import * as z from "zod/mini";

/**
 * Any text a person may type into one line: no control characters (PostgreSQL refuses NUL, headers break on CR/LF), no
 * line or paragraph separators.
 */
export const line = (max: number) =>
  z
    .string()
    .check(
      z.minLength(1),
      z.maxLength(max),
      z.regex(/^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]*$/u, "must not contain control characters"),
      z.regex(/\S/, "must not be blank"),
    );

/** Text of several lines, e.g. the body of an email: no control characters but line breaks and tabs. */
export const lines = z
  .string()
  .check(
    z.maxLength(100_000),
    z.regex(/^(?:[^\p{Cc}\p{Cs}]|[\r\n\t])*$/u, "must not contain control characters"),
    z.regex(/\S/, "must not be blank"),
  );

/** Of an email, at most as long as a line of it may be (RFC 5322 §2.1.1). */
export const subject = line(998);

/** UUID of any version; ours are version 7 (RFC 9562). */
export const id = z.uuid();

/** Instant in UTC, ISO 8601 with milliseconds, e.g. `2026-11-22T08:30:00.000Z`. */
export const instant = z.iso.datetime();

/** An address as typed: at most 320 characters (RFC 5321: 64 + @ + 255). Whether it is one is the domain's rule. */
export const address = line(320);

/** IANA time zone name, e.g. `Europe/Oslo`. Whether it exists is checked by the domain. */
export const timeZone = line(64);

/** Cursor of a list: opaque to callers. */
export const cursor = z.string().check(z.minLength(1), z.maxLength(200), z.regex(/^[A-Za-z0-9_-]+$/));

export const pageQuery = {
  cursor: z.optional(cursor),
  /** 1–100, default 50. */
  limit: z.optional(z.string().check(z.regex(/^(100|[1-9]\d?)$/, "must be a whole number from 1 to 100"))),
};

export const page = <T extends z.core.SomeType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.nullable(z.string()) });
