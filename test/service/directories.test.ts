import type { ErrorBody } from "../../src/contract/types.ts";
import { createApp } from "../../src/service/app.ts";
import { registerTenant } from "../../src/store/organisation/register-tenant.ts";
import { createTestDatabase } from "../support/database.ts";
import { testMailPorts } from "../support/mail-ports.ts";
import { createTokenSigner } from "../support/test-tokens.ts";

const now = new Date("2026-11-16T09:00:00.000Z");
const clock = () => now;
const here = "5a1e5000-0000-4000-8000-000000000d1d";
const former = "5a1e5000-0000-4000-8000-00000000eeee";
const oid = "5a1e5000-0000-4000-8000-0000000000f1";

it("an organisation that is listed no more is shut out, though its data are still there", async () => {
  const { db, destroy } = await createTestDatabase();
  for (const id of [here, former]) await registerTenant(db, { id, name: "Seller AS" }, now);
  const signer = await createTokenSigner(clock);
  const app = await createApp({
    context: { db, clock, mail: testMailPorts(db, clock) },
    authority: { ...signer.authority, directories: new Set([here]) },
    settings: { clientId: "pane", authority: "", knownAuthorities: [], scope: "", oidc: true, mode: "trial" },
    rateLimit: 100,
    policy: { mode: "trial", frameAncestors: [], connect: [], strictTransport: false },
    webDirectory: null,
  });
  const me = async (tid: string) => {
    const headers = { authorization: `Bearer ${await signer.sign({ tid, oid })}` };
    return app.inject({ url: "/v1/me", headers });
  };
  expect((await me(here)).statusCode).toBe(200);
  const refused = await me(former);
  expect([refused.statusCode, refused.json<ErrorBody>().code]).toEqual([403, "tenant_unknown"]);
  expect(await db.selectFrom("users").select("subject_id").execute()).toHaveLength(1);
  await app.close();
  await destroy();
});
