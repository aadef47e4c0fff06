import { describe, expect, it, jest } from "@jest/globals";
import { warmUpReading } from "../../../src/engine/inbound/warm-up-reading.ts";

describe("getting a worker ready", () => {
  it("lets other work go on between its steps", async () => {
    const said: string[] = [];
    let done = () => {};
    const finished = new Promise<void>((resolve) => (done = resolve));
    async function* steps(): AsyncGenerator<void> {
      for (const step of ["one", "two"]) {
        said.push(step);
        setImmediate(() => said.push(`work after ${step}`));
        yield;
      }
      done();
    }
    warmUpReading({ warn: jest.fn() }, steps());
    await finished;
    expect(said).toEqual(["one", "work after one", "two", "work after two"]);
  });

  it("ends when told to, and tells of what went wrong", async () => {
    let steps = 0;
    async function* forever(): AsyncGenerator<void> {
      for (;;) {
        steps += 1;
        yield;
      }
    }
    const stop = warmUpReading({ warn: jest.fn() }, forever());
    await stop();
    expect(steps).toBeGreaterThan(0);
    const warn = jest.fn();
    async function* broken(): AsyncGenerator<void> {
      yield;
      throw new Error("no words");
    }
    const finish = warmUpReading({ warn }, broken());
    while (warn.mock.calls.length === 0) await new Promise((resolve) => setImmediate(resolve));
    await finish();
    expect(warn).toHaveBeenCalledTimes(1);
  });
});
