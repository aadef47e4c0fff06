import { writeInboxSecret } from "../../src/mailbox/inbox-secret.ts";
import { keepTokens } from "../../src/mailbox/keep-tokens.ts";
import { createRefreshingTokens, type Tokens } from "../../src/mailbox/oauth/refreshing-tokens.ts";
import { rotateSecrets } from "../../src/mailbox/secrets/rotate-secrets.ts";
import { sealSecret } from "../../src/mailbox/secrets/seal-secret.ts";
import { readSecretKeys } from "../../src/mailbox/secrets/secret-keys.ts";
import { connectInbox } from "../../src/store/inboxes/connect-inbox.ts";
import { readInboxSecret } from "../../src/store/inboxes/read-inbox-secret.ts";
import { createTestDatabase, type TestDatabase } from "../support/database.ts";
import { makeOrganisation, start } from "../support/organisation.ts";

const keyOf = (name: string, byte: number) => `${name}:${Buffer.alloc(32, byte).toString("base64")}`;
const keys = readSecretKeys(keyOf("one", 1));
const client = { tokenUrl: "https://id.example/token", clientId: "c", clientSecret: null, scope: "s" };

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.destroy());

/** An authority that takes each refresh token once. `beforeAnswer` runs when a token was taken and the answer is due. */
function startAuthority() {
  let valid = "refresh-0";
  let round = 0;
  const authority = {
    refused: 0,
    beforeAnswer: async (): Promise<void> => {},
    revoke: () => void (valid = "none"),
    fetch: async (_url: unknown, init?: RequestInit): Promise<Response> => {
      const given = init?.body instanceof URLSearchParams ? init.body.get("refresh_token") : null;
      if (given !== valid) {
        authority.refused += 1;
        return Response.json({ error: "invalid_grant" }, { status: 400 });
      }
      round += 1;
      valid = `refresh-${String(round)}`;
      const answer = { access_token: `access-${String(round)}`, expires_in: 3600, refresh_token: valid };
      await authority.beforeAnswer();
      return Response.json(answer);
    },
  };
  return authority;
}

/** An inbox and two processes that have opened it. */
async function scene() {
  const { db } = database;
  const { rep } = await makeOrganisation(db);
  const { tenantId, userId } = rep;
  const authority = startAuthority();
  const tokens: Tokens = { refreshToken: "refresh-0", accessToken: null, expiresAt: 0 };
  const inboxId = await connectInbox(
    db,
    { tenantId, userId, address: rep.email, displayName: "", provider: "microsoft_graph", settings: {} },
    (id) => sealSecret(keys, { tenantId, inboxId: id }, writeInboxSecret({ kind: "oauth2", ...tokens })),
    start,
  );
  const place = { tenantId, inboxId };
  const known = (await readInboxSecret(db, place))!.secret!;
  const open = (secrets = keys) => {
    const learned: unknown[] = [];
    const onKnown = (secret: unknown) => void learned.push(secret);
    const shared = keepTokens(db, secrets, place, { known, onKnown });
    const waitsMs = [0];
    const fetch = authority.fetch as typeof globalThis.fetch;
    return {
      access: createRefreshingTokens({ client, tokens, fetch, shared, waitsMs }),
      shared,
      learned,
    };
  };
  return { db, authority, open };
}

describe("an authority that replaces refresh tokens", () => {
  test("signs nobody out of whom two processes refresh: the second takes what the first has kept", async () => {
    const { authority, open } = await scene();
    const [first, second] = [open(), open()];
    expect(await first.access.get(false)).toBe("access-1");
    expect(await second.access.get(false)).toBe("access-1");
    expect(authority.refused).toBe(1);
    // What it has taken over is no reason to open the inbox anew, and it goes on from there.
    expect(second.learned).toHaveLength(1);
    expect(await second.access.get(true)).toBe("access-2");
    expect(await first.access.get(true)).toBe("access-2");
  });

  test("signs out whose token was revoked", async () => {
    const { authority, open } = await scene();
    const { access } = open();
    authority.revoke();
    await expect(access.get(false)).rejects.toMatchObject({ failure: { code: "signed_out" } });
  });

  test("loses no token to a change of keys at that moment", async () => {
    const { db, authority, open } = await scene();
    const newer = readSecretKeys(`${keyOf("two", 2)},${keyOf("one", 1)}`);
    authority.beforeAnswer = async () => {
      await rotateSecrets(db, newer);
    };
    const { access, shared } = open(newer);
    expect(await access.get(false)).toBe("access-1");
    expect(await shared.read()).toMatchObject({ refreshToken: "refresh-1", accessToken: "access-1" });
  });
});
