import { spawn } from "node:child_process";
import { once } from "node:events";
import { createTestDatabase, type TestDatabase } from "./support/database.ts";
import { makeOrganisation, start, type Organisation } from "./support/organisation.ts";

let test: TestDatabase;
let org: Organisation;

beforeAll(async () => {
  test = await createTestDatabase();
});
beforeEach(async () => {
  await test.db.deleteFrom("connected_inboxes").execute();
  await test.db.deleteFrom("users").execute();
  org = await makeOrganisation(test.db);
});
afterAll(() => test.destroy());

async function makeAdmin(...args: string[]): Promise<{ code: unknown; out: string; err: string }> {
  const child = spawn(process.execPath, ["scripts/run.mjs", "src/make-admin.ts", ...args], {
    env: { ...process.env, DATABASE_URL: test.url, SALES_TOOLS_MODE: "trial" },
  });
  const said = { out: "", err: "" };
  child.stdout.on("data", (chunk) => (said.out += String(chunk)));
  child.stderr.on("data", (chunk) => (said.err += String(chunk)));
  const [code] = (await once(child, "close")) as [unknown];
  return { code, out: said.out.trim(), err: said.err.trim() };
}

const roleOf = async (id: string) =>
  (await test.db.selectFrom("users").select("role").where("id", "=", id).executeTakeFirstOrThrow()).role;

describe("the first admin", () => {
  it("is made by command, whatever the case of the address, and again without harm", async () => {
    for (const email of [org.rep.email, org.rep.email.toUpperCase()]) {
      expect(await makeAdmin(email)).toEqual({ code: 0, out: "Rita Rep is a super admin of Org.", err: "" });
    }
    expect(await roleOf(org.rep.userId)).toBe("super_admin");
    expect(await roleOf(org.colleague.userId)).toBe("rep");
  });

  it("has to have signed in, and must not have left", async () => {
    await test.db
      .updateTable("users")
      .set({ deactivated_at: start })
      .where("id", "=", org.rep.userId)
      .execute();
    for (const email of [org.rep.email, "nobody@seller.example"]) {
      expect(await makeAdmin(email)).toMatchObject({
        code: 1,
        err: `There is no active user ${email}; they have to sign in once before.`,
      });
    }
    expect(await roleOf(org.rep.userId)).toBe("rep");
  });

  it("is asked for with the organisation where several have the address", async () => {
    const other = await makeOrganisation(test.db);
    const { code, err } = await makeAdmin(org.rep.email);
    expect(code).toBe(1);
    expect(err).toContain(`Org (${org.tenantId}), Org (${other.tenantId}). Say which with --directory.`);
    expect((await makeAdmin(org.rep.email, "--directory", other.tenantId)).code).toBe(0);
    expect([await roleOf(org.rep.userId), await roleOf(other.rep.userId)]).toEqual(["rep", "super_admin"]);
  });

  it("says how it is used", async () => {
    expect((await makeAdmin()).err).toMatch(/^Usage: /);
  });
});
