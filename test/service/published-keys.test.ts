import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { createPublishedKeys, type PublishedKeys } from "../../src/service/published-keys.ts";
import { createTokenSigner, type TokenSigner } from "../support/test-tokens.ts";

const secondMs = 1_000;
const dayMs = 24 * 60 * 60 * secondMs;

describe("the keys of an identity provider", () => {
  let server: Server;
  let signer: TokenSigner;
  let keys: PublishedKeys;
  let time: number;
  let asked: number;
  let broken: boolean;

  beforeEach(async () => {
    [time, asked, broken] = [0, 0, false];
    signer = await createTokenSigner(() => new Date(time));
    server = createServer((_request, response) => {
      asked++;
      response.writeHead(broken ? 503 : 200).end(JSON.stringify(signer.published));
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const { port } = server.address() as AddressInfo;
    // Never fresh: every token asks for them, unless they have just failed to come.
    keys = createPublishedKeys(new URL(`http://127.0.0.1:${String(port)}/keys`), {
      now: () => time,
      cacheMs: 0,
      patienceMs: 600 * secondMs,
    });
  });
  afterEach(() => {
    server.closeAllConnections();
    return new Promise((done) => server.close(done));
  });

  const find = (kid = signer.published.keys[0]?.kid ?? "") =>
    keys.getKey({ alg: "RS256", kid }, { payload: "", signature: "" });
  const unavailable = { code: "sign_in_unavailable" };

  it("go on for a day when the provider does not answer", async () => {
    await find();
    broken = true;
    time += dayMs - secondMs;
    await expect(find()).resolves.toBeDefined();
    time += secondMs;
    await expect(find()).rejects.toMatchObject(unavailable);
    broken = false;
    time += 30 * secondMs;
    await expect(find()).resolves.toBeDefined();
  });

  it("are asked for again half a minute later, and nobody waits for them meanwhile", async () => {
    await find();
    broken = true;
    await find();
    const before = asked;
    time += 30 * secondMs - 1;
    await find();
    expect(asked).toBe(before);
    time += 1;
    await find();
    expect(asked).toBe(before + 1);
  });

  it("are none while the provider has never answered", async () => {
    broken = true;
    await expect(find()).rejects.toMatchObject(unavailable);
    await expect(find()).rejects.toMatchObject(unavailable);
  });

  it("do not make a token wrong that is signed with one that may be new", async () => {
    await find();
    broken = true;
    await expect(find("new")).rejects.toMatchObject(unavailable);
    broken = false;
    time += 30 * secondMs;
    await expect(find("new")).rejects.toMatchObject({ code: "ERR_JWKS_NO_MATCHING_KEY" });
  });
});
