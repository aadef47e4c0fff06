import { createPaneTime } from "../../taskpane/time/timers.ts";

const visibility = jest.spyOn(document, "visibilityState", "get");
beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse("2026-11-23T09:00:00.000Z") });
  visibility.mockReturnValue("visible");
});
afterEach(() => jest.useRealTimers());

const answer = (headers: Record<string, string>) => new Headers(headers);

describe("the pane's time", () => {
  it("is this machine's until the service has told its own, which then counts", () => {
    const time = createPaneTime();
    expect(time.now()).toBe(Date.parse("2026-11-23T09:00:00.000Z"));
    time.heard(answer({ date: "Mon, 30 Nov 2026 10:00:00 GMT" }));
    expect(time.now()).toBe(Date.parse("2026-11-30T10:00:00.000Z"));
    jest.advanceTimersByTime(5_000);
    expect(time.now()).toBe(Date.parse("2026-11-30T10:00:05.000Z"));
  });

  it("does not jump to and fro with answers that were a moment on their way, nor with none", () => {
    const time = createPaneTime();
    time.heard(answer({ date: "Mon, 23 Nov 2026 08:59:59 GMT" }));
    time.heard(answer({}));
    expect(time.now()).toBe(Date.parse("2026-11-23T09:00:00.000Z"));
  });
});

describe("the beat", () => {
  it("comes every 15 s, or as often as the service asks for, from then on", () => {
    const time = createPaneTime();
    const look = jest.fn();
    time.onBeat(look);
    jest.advanceTimersByTime(30_000);
    expect(look).toHaveBeenCalledTimes(2);
    time.heard(answer({ "x-look-again": "1" }));
    jest.advanceTimersByTime(3_000);
    expect(look).toHaveBeenCalledTimes(5);
    // Told again with every answer, it does not begin anew.
    jest.advanceTimersByTime(900);
    time.heard(answer({ "x-look-again": "1" }));
    jest.advanceTimersByTime(100);
    expect(look).toHaveBeenCalledTimes(6);
  });

  it("stops while nobody sees the pane, and when it is not wanted any more", () => {
    const time = createPaneTime();
    const look = jest.fn();
    const stop = time.onBeat(look);
    visibility.mockReturnValue("hidden");
    jest.advanceTimersByTime(60_000);
    expect(look).not.toHaveBeenCalled();
    visibility.mockReturnValue("visible");
    jest.advanceTimersByTime(15_000);
    expect(look).toHaveBeenCalledTimes(1);
    stop();
    jest.advanceTimersByTime(60_000);
    expect(look).toHaveBeenCalledTimes(1);
    expect(jest.getTimerCount()).toBe(0);
  });
});
