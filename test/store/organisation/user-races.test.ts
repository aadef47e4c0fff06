import type { Asker } from "../../../src/domain/asker.ts";
import type { Role } from "../../../src/domain/words.ts";
import { changeUser } from "../../../src/store/organisation/change-user.ts";
import { deactivateUser } from "../../../src/store/organisation/deactivate-user.ts";
import { inTransaction } from "../../../src/store/database/in-transaction.ts";
import { createTestDatabase, type TestDatabase } from "../../support/database.ts";
import { makeOrganisation, makeUser, start, type Organisation } from "../../support/organisation.ts";
import { untilWaiting } from "../../support/until-waiting.ts";

let test: TestDatabase;
let org: Organisation;
let supers: Asker[];

beforeAll(async () => {
  test = await createTestDatabase({ poolSize: 10 });
});
beforeEach(async () => {
  org = await makeOrganisation(test.db);
  supers = [];
  for (const name of ["Susi Super", "Sven Super", "Siv Super"])
    supers.push(await makeUser(test.db, org.tenantId, name, "super_admin", null));
});
afterAll(() => test.destroy());

type Act = (asker: Asker, user: Asker) => Promise<{ kind: string }>;

const orderOf = (asker: Asker, user: Asker, userRole: Role = user.role) => ({
  tenantId: org.tenantId,
  userId: user.userId,
  asker: { id: asker.userId, role: asker.role },
  userRole,
  handOverTo: null,
  at: start,
  actor: { kind: "user" as const, id: asker.userId, name: asker.name },
});
const deactivate: Act = (asker, user) => deactivateUser(test.db, orderOf(asker, user));
const downgrade: Act = (asker, user) =>
  changeUser(test.db, { ...orderOf(asker, user), role: "viewer", team: undefined });

/** Lets all of these begin, each with its permission judged already, and then go on at the same moment. */
async function atOnce(acts: (() => Promise<{ kind: string }>)[]): Promise<string[]> {
  const begun = await inTransaction(test.db, async (tx) => {
    await tx.selectFrom("users").select("id").where("tenant_id", "=", org.tenantId).forUpdate().execute();
    const running = acts.map((act) => act());
    await untilWaiting(test.db, acts.length);
    return { running };
  });
  return (await Promise.all(begun.running)).map(({ kind }) => kind);
}

const superAdminsLeft = async () =>
  test.db
    .selectFrom("users")
    .select("name")
    .where("tenant_id", "=", org.tenantId)
    .where("role", "=", "super_admin")
    .where("deactivated_at", "is", null)
    .execute();

describe("super admins who take each other's place away at the same moment", () => {
  it.each<[string, Act, Act, string]>([
    ["take each other out", deactivate, deactivate, "deactivated"],
    ["downgrade each other", downgrade, downgrade, "changed"],
    ["downgrade and take out", downgrade, deactivate, ""],
    ["take out and downgrade", deactivate, downgrade, ""],
  ])("%s: one comes too late", async (_, first, second, done) => {
    const [one, other] = supers as [Asker, Asker];
    const kinds = await atOnce([() => first(one, other), () => second(other, one)]);
    expect(kinds.filter((kind) => kind === "roles_changed")).toHaveLength(1);
    if (done !== "") expect(kinds).toContain(done);
    expect(await superAdminsLeft()).toHaveLength(2);
  });

  it("three in a circle: at least one is left", async () => {
    const [one, two, three] = supers as [Asker, Asker, Asker];
    const kinds = await atOnce([
      () => deactivate(one, two),
      () => downgrade(two, three),
      () => deactivate(three, one),
    ]);
    expect(kinds).toContain("roles_changed");
    expect((await superAdminsLeft()).length).toBeGreaterThanOrEqual(1);
  });
});

it("an admin does not take out who has become a super admin since the permission was judged", async () => {
  const [one] = supers as [Asker];
  const judged = orderOf(org.admin, one, "rep");
  expect(await deactivateUser(test.db, judged)).toEqual({ kind: "roles_changed" });
  expect(await changeUser(test.db, { ...judged, role: "rep", team: undefined })).toEqual({
    kind: "roles_changed",
  });
  expect(await superAdminsLeft()).toHaveLength(3);
});

it("who is taken out twice stays as they are, by an admin who is one still", async () => {
  expect(await deactivate(org.admin, org.rep)).toMatchObject({ kind: "deactivated" });
  expect(await deactivate(org.admin, org.rep)).toMatchObject({ kind: "deactivated" });
  expect(await deactivate(org.rep, org.manager)).toEqual({ kind: "roles_changed" });
});
