import { describe, expect, it } from "@jest/globals";
import { keepTokenReady } from "../../simulator/host/keep-token-ready.ts";
import type { BrokerToken } from "../../simulator/host/nested-app-auth-bridge.ts";

let asked: string[] = [];
let fails = false;
let time = 0;
const open = () => {
  asked = [];
  fails = false;
  time = 0;
  return keepTokenReady(
    (username) => {
      asked.push(username);
      const number = asked.length;
      return fails
        ? Promise.reject(new TypeError("network"))
        : Promise.resolve({ accessToken: `${username} ${number}` } as BrokerToken);
    },
    () => time,
  );
};

describe("the simulated Outlook's token broker", () => {
  it("hands out what it got in advance, once", async () => {
    const tokens = open();
    tokens.prepare("maya");
    expect((await tokens.take("maya")).accessToken).toBe("maya 1");
    expect((await tokens.take("maya")).accessToken).toBe("maya 2");
    expect(asked).toEqual(["maya", "maya"]);
  });

  it("gets a new one for another user, and for who comes late", async () => {
    const tokens = open();
    tokens.prepare("maya");
    expect((await tokens.take("jonas")).accessToken).toBe("jonas 2");
    tokens.prepare("maya");
    time = 60_000;
    expect((await tokens.take("maya")).accessToken).toBe("maya 4");
  });

  it("asks again when the first attempt failed", async () => {
    const tokens = open();
    fails = true;
    tokens.prepare("maya");
    fails = false;
    expect((await tokens.take("maya")).accessToken).toBe("maya 2");
  });
});
