import {
  afterFailure,
  backoffMs,
  maximumAttempts,
  patientAttempts,
  type SendFailure,
} from "../../src/domain/after-failure.ts";

const failure = (code: SendFailure["code"], retryAfterMs: number | null = null): SendFailure => ({
  code,
  detail: "",
  retryAfterMs,
});

describe("after an email that surely did not leave", () => {
  it.each([
    ["S-021 the address does not exist: the contact leaves", "recipient_rejected", { kind: "bounced" }],
    [
      "the inbox lets nobody in: a person mends it",
      "signed_out",
      { kind: "stuck", code: "inbox_signed_out" },
    ],
    [
      "the inbox is set up wrongly: a person mends it",
      "misconfigured",
      { kind: "stuck", code: "inbox_misconfigured" },
    ],
    ["the server wants no such message: a person decides", "rejected", { kind: "stuck", code: "rejected" }],
    ["the time was over before it began: at once", "too_late", { kind: "again" }],
    [
      "the server is overrun: in a minute",
      "throttled",
      { kind: "later", afterMs: 60_000, waitReason: "limit" },
    ],
    [
      "no server answers: soon, and it says what it waits for",
      "unreachable",
      { kind: "later", afterMs: 30_000, waitReason: "unreachable" },
    ],
  ] as const)("%s", (_, code, expected) => {
    expect(afterFailure(failure(code), 1, false)).toEqual(expected);
  });

  it.each(["throttled", "unreachable"] as const)("waits as long as the server said (%s)", (code) => {
    expect(afterFailure(failure(code, 5_000), 3, false)).toMatchObject({ kind: "later", afterMs: 5_000 });
    const long = 7_200_000;
    expect(afterFailure(failure(code, long), 20, false)).toMatchObject({ kind: "later", afterMs: long });
  });

  it.each(["throttled", "unreachable"] as const)("longer where it says the same for ever (%s)", (code) => {
    expect(afterFailure(failure(code, 5_000), 6, false)).toMatchObject({ kind: "later", afterMs: 900_000 });
  });

  const passing = ["throttled", "unreachable", "too_late"] as const;
  it.each(passing)("goes on waiting while the server takes nothing from anybody (%s)", (code) => {
    for (const attempts of [patientAttempts, patientAttempts + 5, maximumAttempts - 1]) {
      expect(afterFailure(failure(code), attempts, false).kind).toBe("later");
    }
  });

  it.each(passing)("asks a person where the server takes other emails, and not this one (%s)", (code) => {
    expect(afterFailure(failure(code), patientAttempts - 1, true).kind).toBe("later");
    expect(afterFailure(failure(code), patientAttempts, true)).toEqual({ kind: "stuck", code });
  });

  it.each(passing)("and in the end in any case: nothing is tried for ever (%s)", (code) => {
    expect(afterFailure(failure(code), maximumAttempts, false)).toEqual({ kind: "stuck", code });
  });

  it("tries a hand-over for which there was no time at once only a few times", () => {
    const kinds = [1, 4, 5, 11].map((attempts) => afterFailure(failure("too_late"), attempts, false).kind);
    expect(kinds).toEqual(["again", "again", "later", "later"]);
  });

  it("waits twice as long each time, at first a quarter of an hour at most, then an hour; together a week", () => {
    const waits = Array.from({ length: maximumAttempts - 1 }, (_, index) => backoffMs(index + 1));
    const minute = 60_000;
    expect(waits.slice(0, 6).map((wait) => wait / minute)).toEqual([0.5, 1, 2, 4, 8, 15]);
    expect(waits.slice(9, 15).map((wait) => wait / minute)).toEqual([15, 15, 30, 60, 60, 60]);
    const sum = (some: number[]) => some.reduce((all, wait) => all + wait, 0);
    expect(sum(waits.slice(0, patientAttempts - 1))).toBeGreaterThan(90 * minute);
    expect(sum(waits)).toBeGreaterThan(7 * 24 * 60 * minute - 60 * minute);
    expect(backoffMs(1_000)).toBe(60 * minute);
  });
});
