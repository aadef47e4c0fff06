import {
  afterFailure,
  backoffMs,
  maximumAttempts,
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
    ["no server answers: soon", "unreachable", { kind: "later", afterMs: 30_000, waitReason: null }],
  ] as const)("%s", (_, code, expected) => {
    expect(afterFailure(failure(code), 1)).toEqual(expected);
  });

  it.each(["throttled", "unreachable"] as const)("waits as long as the server said (%s)", (code) => {
    expect(afterFailure(failure(code, 5_000), 3)).toMatchObject({ kind: "later", afterMs: 5_000 });
  });

  it.each(["throttled", "unreachable", "too_late"] as const)(
    "asks a person in the end: what is %s is not tried for ever",
    (code) => {
      expect(afterFailure(failure(code), maximumAttempts - 1).kind).not.toBe("stuck");
      for (const attempts of [maximumAttempts, maximumAttempts + 5]) {
        expect(afterFailure(failure(code), attempts)).toEqual({ kind: "stuck", code });
      }
    },
  );

  it("waits twice as long each time, a quarter of an hour at most; together more than an hour and a half", () => {
    const waits = Array.from({ length: maximumAttempts - 1 }, (_, index) => backoffMs(index + 1));
    expect(waits.slice(0, 6)).toEqual([30_000, 60_000, 120_000, 240_000, 480_000, 900_000]);
    expect(Math.max(...waits)).toBe(900_000);
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThan(90 * 60_000);
    expect(backoffMs(1_000)).toBe(900_000);
  });
});
