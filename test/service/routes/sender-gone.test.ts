import { sql } from "kysely";
import { prepareEmails } from "../../../src/engine/prepare-email.ts";
import type { Asker } from "../../../src/domain/asker.ts";
import { connectInbox } from "../../../src/store/inboxes/connect-inbox.ts";
import { deactivateUser } from "../../../src/store/organisation/deactivate-user.ts";
import { sql as migration } from "../../../src/store/migrations/0014-inboxes-of-who-left.ts";
import { actorOf, enrolled } from "../../support/acting.ts";
import { createTestDatabase, type TestDatabase } from "../../support/database.ts";
import { createEngineBench, until } from "../../support/engine.ts";
import { createMailDouble } from "../../support/mail-double.ts";
import {
  makeContact,
  makeInbox,
  makeOrganisation,
  start,
  type Organisation,
} from "../../support/organisation.ts";
import { makeRouteApp, type RouteApp } from "../../support/route-app.ts";
import { makeSequenceOf } from "../../support/sequences.ts";
import { untilWaiting } from "../../support/until-waiting.ts";

let test: TestDatabase;
let org: Organisation;
let routes: RouteApp;

beforeAll(async () => {
  test = await createTestDatabase();
  routes = await makeRouteApp(test.db, () => start);
});
beforeEach(async () => void (org = await makeOrganisation(test.db)));
afterAll(async () => {
  await routes.app.close();
  await test.destroy();
});

/** In a sequence of somebody who stays. */
const enroll = async (asker: Asker) => {
  const sequenceId = await makeSequenceOf(test.db, org.manager, [{ subject: "Hello" }, { subject: "Again" }]);
  return enrolled(test.db, asker, await makeContact(test.db, org.tenantId), sequenceId);
};
const leave = (user: Asker) => routes.ask(org.admin, "POST", `/v1/users/${user.userId}/deactivate`);
const read = async (id: string) => (await routes.ask(org.manager, "GET", `/v1/enrollments/${id}`)).body;
const inboxesOf = ({ userId }: Asker) =>
  test.db
    .selectFrom("connected_inboxes")
    .select(["disconnected_at", "secret", "secret_key_id"])
    .where("user_id", "=", userId)
    .execute();
const giveSecrets = () =>
  test.db
    .updateTable("connected_inboxes")
    .set({ secret: Buffer.from("secret"), secret_key_id: "k" })
    .execute();
const forgotten = { disconnected_at: start, secret: null, secret_key_id: null };

describe("S-026 the inboxes of somebody who was taken out", () => {
  it("are disconnected and their secrets forgotten; those of others stay", async () => {
    await makeInbox(test.db, org.colleague, { address: "second@seller.example", isDefault: false });
    await giveSecrets();
    await leave(org.colleague);
    expect(await inboxesOf(org.colleague)).toEqual([forgotten, forgotten]);
    expect(await inboxesOf(org.rep)).toMatchObject([{ disconnected_at: null, secret_key_id: "k" }]);
  });

  it("stay where nobody was taken out", async () => {
    await routes.ask(org.rep, "POST", `/v1/users/${org.colleague.userId}/deactivate`);
    await routes.ask(org.admin, "PATCH", `/v1/users/${org.colleague.userId}`, { role: "viewer" });
    expect(await inboxesOf(org.colleague)).toMatchObject([{ disconnected_at: null }]);
  });

  it("are disconnected, too, where they were taken out before inboxes were", async () => {
    await giveSecrets();
    await test.db
      .updateTable("users")
      .set({ deactivated_at: start })
      .where("id", "=", org.colleague.userId)
      .execute();
    await sql.raw(migration).execute(test.db);
    expect(await inboxesOf(org.colleague)).toEqual([forgotten]);
    expect(await inboxesOf(org.rep)).toMatchObject([{ disconnected_at: null, secret_key_id: "k" }]);
  });

  it("are not connected by a sign-in that ends just then", async () => {
    const { tenantId, userId } = org.colleague;
    const inbox = { tenantId, userId, address: "new@seller.example", displayName: "New" };
    const provider = "microsoft_graph" as const;
    const seal = () => ({ bytes: Buffer.from("secret"), keyId: "k" });
    const { connecting } = await test.db.transaction().execute(async (tx) => {
      await tx.updateTable("users").set({ deactivated_at: start }).where("id", "=", userId).execute();
      const begun = connectInbox(test.db, { ...inbox, provider, settings: {} }, seal, start);
      const outcome = begun.then(
        () => "connected",
        () => "refused",
      );
      await untilWaiting(test.db, 1);
      return { connecting: outcome };
    });
    expect(await connecting).toBe("refused");
    expect(await inboxesOf(org.colleague)).toHaveLength(1);
  });
});

describe("S-026 what is sent from the inbox of somebody who was taken out", () => {
  it("stops at its next email and says why, whoever enrolled; what others send goes on", async () => {
    const own = await enroll(org.colleague);
    const first = await enroll(org.colleague);
    await routes.ask(org.manager, "POST", `/v1/enrollments/${first}/unenroll`);
    const byManager = await routes.ask(org.manager, "POST", `/v1/enrollments/${first}/re-enroll`);
    const others = await enroll(org.rep);
    await leave(org.colleague);
    const mail = createMailDouble();
    const bench = createEngineBench(test.db, mail, () => start, { prepareEmails });
    bench.run();
    const ids = [own, byManager.body.id as string];
    for (const id of ids) {
      await until(async () => (await read(id)).wait !== null);
      expect(await read(id)).toMatchObject({
        state: "active",
        wait: { reason: "stuck", code: "sender_removed", detail: "The person whose inbox sends has left." },
      });
    }
    await until(async () => (await read(others)).nextStep?.position === 2);
    await bench.drainAll();
    expect(mail.begun.filter((messageId) => ids.some((id) => messageId.includes(id)))).toEqual([]);
    const next = await routes.ask(org.manager, "GET", `/v1/enrollments/${own}/next-email`);
    expect(next.body).toMatchObject({ kind: "obstacles", obstacles: [{ code: "sender_removed" }] });
  });

  it("F10 does not leave though it was made before", async () => {
    const id = await enroll(org.colleague);
    const { tenantId, userId, role: userRole } = org.colleague;
    const asker = { id: org.admin.userId, role: org.admin.role };
    const gone = {
      tenantId,
      userId,
      userRole,
      asker,
      handOverTo: null,
      at: start,
      actor: actorOf(org.admin),
    };
    const mail = createMailDouble();
    const bench = createEngineBench(test.db, mail, () => start);
    bench.run({
      onPoint: async (point) => {
        if (point === "prepared") await deactivateUser(test.db, gone);
      },
    });
    await until(async () => (await read(id)).wait?.reason === "stuck");
    await bench.drainAll();
    expect(mail.begun.filter((messageId) => messageId.includes(id))).toEqual([]);
  });

  it("S-079 is not taken up again from there", async () => {
    const id = await enroll(org.colleague);
    await routes.ask(org.manager, "POST", `/v1/enrollments/${id}/unenroll`);
    await leave(org.colleague);
    const again = await routes.ask(org.manager, "POST", `/v1/enrollments/${id}/re-enroll`);
    expect(again).toMatchObject({ status: 409, body: { code: "inbox_disconnected" } });
  });
});
