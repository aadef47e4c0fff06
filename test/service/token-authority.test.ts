import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { verifyAccessToken } from "../../src/service/access-token.ts";
import { describeError } from "../../src/service/request-log.ts";
import { createDiscoveredAuthority } from "../../src/service/token-authority.ts";
import { createTokenSigner, testAudience, type TokenSigner } from "../support/test-tokens.ts";

const tid = "5a1e5000-0000-4000-8000-00000000ab01";
const other = "5a1e5000-0000-4000-8000-00000000ab02";
const oid = "5a1e5000-0000-4000-8000-00000000ab03";
const dayMs = 24 * 60 * 60 * 1000;
/** So long that whoever waits for an answer that never comes waits in vain. */
const patienceMs = dayMs;

/** A provider of many organisations, as Microsoft Entra ID is one: issuer template, keys by address. */
describe("an authority found by discovery", () => {
  let server: Server;
  let origin: string;
  let signer: TokenSigner;
  let asked: string[];
  let broken: boolean;
  /** Takes a request for the document and does not answer it. */
  let silence: (() => void) | null;
  let keyIssuer: string | undefined;
  const now = { time: new Date("2026-11-16T09:00:00.000Z") };
  const clock = () => now.time;

  beforeEach(async () => {
    asked = [];
    broken = false;
    silence = null;
    keyIssuer = undefined;
    now.time = new Date("2026-11-16T09:00:00.000Z");
    signer = await createTokenSigner(clock);
    server = createServer((request, response) => {
      asked.push(request.url ?? "");
      if (broken) return void response.writeHead(500).end();
      if (silence !== null) return silence();
      const keys = signer.published.keys.map((key) => (keyIssuer ? { ...key, issuer: keyIssuer } : key));
      const isKeys = request.url === "/keys";
      const document = { issuer: "https://login.example/{tenantid}/v2.0", jwks_uri: `${origin}/keys` };
      response.writeHead(200, { "content-type": "application/json" });
      return void response.end(JSON.stringify(isKeys ? { keys } : document));
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  });
  afterEach(() => {
    server.closeAllConnections();
    return new Promise((done) => server.close(done));
  });

  const authority = () =>
    createDiscoveredAuthority(`${origin}/organizations`, testAudience, () => now.time.getTime(), patienceMs);

  it("verifies tokens of every organisation and asks for document and keys once", async () => {
    const trusted = authority();
    const users = await Promise.all(
      [tid, other, tid].map(async (directory) =>
        verifyAccessToken(await signer.sign({ tid: directory, oid }), trusted, clock),
      ),
    );
    expect(users.map((user) => user.directoryId)).toEqual([tid, other, tid]);
    expect(asked).toEqual(["/organizations/v2.0/.well-known/openid-configuration", "/keys"]);
  });

  it("refuses a token whose issuer is not its own organisation's", async () => {
    const token = await signer.sign({ tid, oid }, { iss: `https://login.example/${other}/v2.0` });
    await expect(verifyAccessToken(token, authority(), clock)).rejects.toMatchObject({
      code: "token_invalid",
    });
  });

  it("refuses a key that was published for another issuer", async () => {
    keyIssuer = `https://login.example/${other}/v2.0`;
    const trusted = authority();
    await expect(verifyAccessToken(await signer.sign({ tid, oid }), trusted, clock)).rejects.toMatchObject({
      code: "token_invalid",
    });
    await expect(
      verifyAccessToken(await signer.sign({ tid: other, oid }), trusted, clock),
    ).resolves.toMatchObject({
      directoryId: other,
    });
  });

  it("does not blame the token when the provider is down, and recovers", async () => {
    const trusted = authority();
    const token = await signer.sign({ tid, oid });
    broken = true;
    await expect(verifyAccessToken(token, trusted, clock)).rejects.toMatchObject({
      code: "sign_in_unavailable",
      retryAfter: 10,
    });
    broken = false;
    await expect(verifyAccessToken(token, trusted, clock)).resolves.toMatchObject({ subjectId: oid });
  });

  it("tells the log why the keys cannot be had", async () => {
    broken = true;
    const token = await signer.sign({ tid, oid });
    const refusal = await verifyAccessToken(token, authority(), clock).catch((error: unknown) => error);
    const { cause } = describeError(refusal as Error);
    expect(cause).toBe(`${origin}/organizations/v2.0/.well-known/openid-configuration answers with 500`);
  });

  it("reads the document again after a day, while tokens are verified by the old one", async () => {
    const trusted = authority();
    await verifyAccessToken(await signer.sign({ tid, oid }), trusted, clock);
    now.time = new Date(now.time.getTime() + dayMs);
    const token = await signer.sign({ tid, oid });
    const askedAgain = new Promise<void>((done) => {
      silence = () => done();
    });
    await expect(verifyAccessToken(token, trusted, clock)).resolves.toMatchObject({ subjectId: oid });
    await askedAgain;
    expect(asked.filter((path) => path.endsWith("openid-configuration"))).toHaveLength(2);
    await expect(verifyAccessToken(token, trusted, clock)).resolves.toMatchObject({ subjectId: oid });
  });
});
