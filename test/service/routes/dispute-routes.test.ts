import { applyOptOut } from "../../../src/store/contacts/apply-opt-out.ts";
import type { EndReason } from "../../../src/domain/words.ts";
import { newId } from "../../../src/store/database/new-id.ts";
import { enrolled, timelineTypes } from "../../support/acting.ts";
import { evidence, makeMessageScene, type MessageScene } from "../../support/message-scene.ts";
import { after, days, makeContact, makeOrganisation, type Organisation } from "../../support/organisation.ts";
import { hostileIds } from "../../support/refusals.ts";

const now = after(days(10));
let scene: MessageScene;
let org: Organisation;
beforeAll(async () => {
  scene = await makeMessageScene(now);
  org = scene.org;
});
beforeEach(() => scene.db.deleteFrom("disputed_stops").execute());
afterAll(() => scene.close());

const dispute = (id: string, body?: unknown, asker = org.rep) =>
  scene.routes.ask(asker, "POST", `/v1/enrollments/${id}/dispute`, body);
const noted = async () => (await scene.routes.ask(org.admin, "GET", "/v1/disputed-stops")).body.items;

describe("That was wrong", () => {
  it("goes on with a new enrollment of the same version where it stood, and notes the mistake for the export", async () => {
    const { contactId, enrollmentId, messageId } = await scene.makeStop();
    const { status, body } = await dispute(enrollmentId, { note: "She answered somebody else.\nTwice." });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      contactId,
      state: "active",
      sequence: { id: scene.sequenceId, version: 1 },
      nextStep: { position: 2 },
      end: null,
    });
    expect(body.id).not.toBe(enrollmentId);
    expect(await timelineTypes(scene.db, org.tenantId, enrollmentId)).toEqual([
      "enrolled",
      "unenrolled",
      "stop_disputed",
    ]);
    expect(await noted()).toEqual([
      {
        id: expect.any(String),
        at: now.toISOString(),
        by: { id: org.rep.userId, name: "Rita Rep" },
        note: "She answered somebody else.\nTwice.",
        enrollmentId,
        contactId,
        reason: "reply",
        message: {
          id: messageId,
          receivedAt: after(days(1)).toISOString(),
          fromAddress: "anna@buyer.example",
          messageId: "<reply@buyer.example>",
          webLink: "https://outlook.office.com/mail/1",
          class: "human_reply",
          confidence: expect.closeTo(0.5),
          evidence,
          returnOn: null,
        },
      },
    ]);
    expect(JSON.stringify(await noted())).not.toContain("Thanks!");
  });

  it("is noted once, however often it is said", async () => {
    const { contactId, enrollmentId } = await scene.makeStop();
    const answers = await Promise.all(Array.from({ length: 4 }, () => dispute(enrollmentId)));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe("contact_already_enrolled");
    expect(await noted()).toHaveLength(1);
    const open = await scene.routes.ask(
      org.rep,
      "GET",
      `/v1/enrollments?contactId=${contactId}&state=active`,
    );
    expect(open.body.items).toHaveLength(1);
  });

  it("ends an absence that was none: the steps run again", async () => {
    const { enrollmentId, contactId, messageId } = await scene.makeAbsence();
    const { status, body } = await dispute(enrollmentId, {});
    expect([status, body.id, body.state, body.hold]).toEqual([200, enrollmentId, "active", null]);
    expect(body.dueAt).not.toBeNull();
    expect(await noted()).toMatchObject([
      {
        reason: null,
        contactId,
        message: { id: messageId, class: "automatic_reply", returnOn: "2026-04-01" },
      },
    ]);
    expect(await dispute(enrollmentId)).toMatchObject({ status: 409, body: { code: "stop_not_automatic" } });
  });

  it("S-021 takes back that an address bounced", async () => {
    const { contactId, enrollmentId } = await scene.makeStop("bounce");
    await scene.db
      .updateTable("contact_addresses")
      .set({ bounced_at: now })
      .where("contact_id", "=", contactId)
      .execute();
    expect((await dispute(enrollmentId)).body.state).toBe("active");
    expect(
      (await scene.routes.ask(org.rep, "GET", `/v1/contacts/${contactId}`)).body.addresses,
    ).toMatchObject([{ bounced: false }]);
  });

  it("S-010 forgets an address that was learned from the message, and no other", async () => {
    const { contactId, enrollmentId, messageId } = await scene.makeStop("mail_from_alias");
    const row = { tenant_id: org.tenantId, contact_id: contactId, is_primary: false, learned_at: now };
    await scene.db
      .insertInto("contact_addresses")
      .values([
        { ...row, address: "wrong@buyer.example", learned_from: messageId },
        {
          ...row,
          address: "right@buyer.example",
          learned_from: await scene.makeMessage({ contact_id: contactId }),
        },
      ])
      .execute();
    await dispute(enrollmentId);
    const { addresses } = (await scene.routes.ask(org.rep, "GET", `/v1/contacts/${contactId}`)).body;
    expect(addresses).toMatchObject([{ learned: false }, { address: "right@buyer.example", learned: true }]);
  });

  it("S-083 never lets somebody in again who opted out, and is noted all the same", async () => {
    const contactId = await makeContact(scene.db, org.tenantId);
    const enrollmentId = await enrolled(scene.db, org.rep, contactId, scene.sequenceId);
    await applyOptOut(scene.db, { tenantId: org.tenantId, contactId, at: after(days(2)), cause: null });
    for (let count = 0; count < 2; count += 1) {
      expect(await dispute(enrollmentId)).toMatchObject({ status: 409, body: { code: "contact_opted_out" } });
    }
    expect(await noted()).toMatchObject([{ enrollmentId, reason: "opt_out", message: null }]);
    expect((await scene.routes.ask(org.rep, "GET", `/v1/contacts/${contactId}`)).body.optedOut).toBe(true);
  });

  it.each<[EndReason]>([["manual"], ["workflow"], ["sequence_deleted"], ["creator_removed"]])(
    "is not said of an end by %s",
    async (reason) => {
      const { enrollmentId } = await scene.makeStop(reason);
      expect(await dispute(enrollmentId)).toMatchObject({
        status: 409,
        body: { code: "stop_not_automatic" },
      });
      expect(await noted()).toEqual([]);
    },
  );

  it("is not said of what runs, of a pause, or of a doubt that waits for a decision", async () => {
    const refused = { status: 409, body: { code: "stop_not_automatic" } };
    const contactId = await makeContact(scene.db, org.tenantId);
    const enrollmentId = await enrolled(scene.db, org.rep, contactId, scene.sequenceId);
    expect(await dispute(enrollmentId)).toMatchObject(refused);
    await scene.routes.ask(org.rep, "POST", `/v1/enrollments/${enrollmentId}/pause`);
    expect(await dispute(enrollmentId)).toMatchObject(refused);
    expect(await dispute((await scene.makeDoubt()).enrollmentId)).toMatchObject(refused);
    expect(await noted()).toEqual([]);
  });

  it("is not said of a sequence that came to its end", async () => {
    const contactId = await makeContact(scene.db, org.tenantId);
    const enrollmentId = await enrolled(scene.db, org.rep, contactId, scene.sequenceId);
    const end = { ended_at: now, end_reason: "completed" as const, ended_by_kind: "system" as const };
    await scene.db
      .updateTable("enrollments")
      .set({ state: "finished", due_at: null, ...end })
      .where("id", "=", enrollmentId)
      .execute();
    expect(await dispute(enrollmentId)).toMatchObject({ status: 409, body: { code: "stop_not_automatic" } });
  });

  it("waits until an email under way is settled", async () => {
    const { enrollmentId } = await scene.makeStop();
    await scene.db
      .updateTable("enrollments")
      .set({ state: "unenrolling", ended_at: null })
      .where("id", "=", enrollmentId)
      .execute();
    expect(await dispute(enrollmentId)).toMatchObject({
      status: 409,
      body: { code: "enrollment_unenrolling" },
    });
    expect(await noted()).toEqual([]);
  });

  it("is said by who may change the enrollment, and by nobody else", async () => {
    const { enrollmentId } = await scene.makeStop();
    for (const asker of [org.colleague, org.outsider]) {
      expect(await dispute(enrollmentId, {}, asker)).toMatchObject({
        status: 403,
        body: { code: "not_permitted" },
      });
    }
    const other = await makeOrganisation(scene.db);
    expect(await dispute(enrollmentId, {}, other.admin)).toMatchObject({ status: 404 });
    expect(await noted()).toEqual([]);
    expect((await dispute(enrollmentId, {}, org.manager)).status).toBe(200);
    expect(await noted()).toMatchObject([{ by: { name: "Mona Manager" } }]);
  });
});

describe("the export", () => {
  it("is for admins, of their own organisation, page by page", async () => {
    const stops = [await scene.makeStop(), await scene.makeStop(), await scene.makeStop()];
    for (const { enrollmentId } of stops) await dispute(enrollmentId);
    for (const asker of [org.rep, org.manager]) {
      expect(await scene.routes.ask(asker, "GET", "/v1/disputed-stops")).toMatchObject({ status: 403 });
    }
    const page = (query: string) => scene.routes.ask(org.admin, "GET", `/v1/disputed-stops?limit=2${query}`);
    const first = (await page("")).body;
    const rest = (await page(`&cursor=${first.nextCursor}`)).body;
    const found = [...first.items, ...rest.items].map((item: { enrollmentId: string }) => item.enrollmentId);
    expect(found).toEqual(stops.map(({ enrollmentId }) => enrollmentId).toReversed());
    const other = await makeOrganisation(scene.db);
    expect((await scene.routes.ask(other.admin, "GET", "/v1/disputed-stops")).body.items).toEqual([]);
  });
});

describe("wrong input changes nothing", () => {
  let enrollmentId: string;
  beforeAll(async () => {
    ({ enrollmentId } = await scene.makeStop());
  });
  const refuse = (method: "GET" | "POST", url: string, body?: unknown) =>
    scene.expectRefused(org.rep)(method, url, body);

  it.each<[string, unknown]>([
    ["a list", []],
    ["a text", '"wrong"'],
    ["a number", 5],
    ["broken JSON", '{"note":'],
    ["an unknown field", { note: "x", reason: "reply" }],
    ["a prototype", '{"__proto__":{"x":1}}'],
    ["a number as note", { note: 7 }],
    ["null as note", { note: null }],
    ["a blank note", { note: " \n" }],
    ["NUL in a note", { note: "a\u0000b" }],
    ["escape in a note", { note: "a\u001b[31m" }],
    ["a lone surrogate in a note", { note: "a\ud800b" }],
    ["a note of 100,001", { note: "x".repeat(100_001) }],
  ])("POST dispute refuses %s", (_, body) => refuse("POST", `/v1/enrollments/${enrollmentId}/dispute`, body));
  it.each(hostileIds)("POST dispute refuses %s as id", (_, id) =>
    refuse("POST", `/v1/enrollments/${id}/dispute`),
  );
  it("POST dispute refuses an unknown id", () => refuse("POST", `/v1/enrollments/${newId()}/dispute`));
  it.each(["limit=0", "limit=101", "cursor=!", "outcome=doubtful"])(
    "GET /v1/disputed-stops refuses ?%s",
    async (query) => {
      await scene.expectRefused(org.admin)("GET", `/v1/disputed-stops?${query}`);
    },
  );
});
