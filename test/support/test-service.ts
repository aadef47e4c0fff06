import type { Asker } from "../../src/domain/asker.ts";
import { createApp, type AppOptions } from "../../src/service/app.ts";
import type { ConnectPort } from "../../src/service/connect-port.ts";
import type { App } from "../../src/service/context.ts";
import type { Database } from "../../src/store/database/database.ts";
import { registerTenant } from "../../src/store/organisation/register-tenant.ts";
import { createTestDatabase } from "./database.ts";
import { testMailPorts } from "./mail-ports.ts";
import { createTokenSigner, type TokenSigner } from "./test-tokens.ts";

export const testDirectoryId = "5a1e5000-0000-4000-8000-000000000d1d";

export interface TestService {
  app: App;
  db: Database;
  signer: TokenSigner;
  /** What the service takes for now; tests move it. */
  time: { now: Date };
  /** The header of a signed-in person; a person is made a rep at their first request. */
  signedIn(person?: { oid?: string; name?: string; email?: string }): Promise<{ authorization: string }>;
  /** The header of a user who is in the database already. */
  signedInAs(asker: Asker): Promise<{ authorization: string }>;
  close(): Promise<void>;
}

export interface TestServiceOptions extends Partial<AppOptions> {
  connect?: (db: Database, clock: () => Date) => ConnectPort;
}

/** The whole service over a database of its own, asked through `app.inject`. */
export async function createTestService(options: TestServiceOptions = {}): Promise<TestService> {
  const { db, destroy } = await createTestDatabase();
  const time = { now: new Date("2026-11-16T09:00:00.000Z") };
  const clock = () => time.now;
  const signer = await createTokenSigner(clock);
  await registerTenant(db, { id: testDirectoryId, name: "Seller AS" }, time.now);
  const app = await createApp({
    context: { db, clock, mail: testMailPorts(db, clock), connect: options.connect?.(db, clock) },
    authority: signer.authority,
    settings: { clientId: "pane", authority: "", knownAuthorities: [], scope: "", oidc: true, mode: "trial" },
    rateLimit: 10_000,
    policy: { mode: "trial", frameAncestors: [], connect: [], strictTransport: false },
    webDirectory: null,
    ...options,
  });
  const header = (token: string) => ({ authorization: `Bearer ${token}` });
  return {
    app,
    db,
    signer,
    time,
    async signedIn({ oid = "5a1e5000-0000-4000-8000-0000000000e1", ...rest } = {}) {
      return header(await signer.sign({ tid: testDirectoryId, oid, ...rest }));
    },
    async signedInAs(asker) {
      const found = await db
        .selectFrom("users")
        .innerJoin("tenants", "tenants.tenant_id", "users.tenant_id")
        .select(["subject_id", "directory_id"])
        .where("users.tenant_id", "=", asker.tenantId)
        .where("users.id", "=", asker.userId)
        .executeTakeFirstOrThrow();
      return header(await signer.sign({ tid: found.directory_id, oid: found.subject_id, name: asker.name }));
    },
    async close() {
      await app.close();
      await destroy();
    },
  };
}
