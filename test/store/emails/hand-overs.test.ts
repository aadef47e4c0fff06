import { sql } from "kysely";
import { claimDueSteps } from "../../../src/store/steps/claim-due-steps.ts";
import { endHandOver, expireLeases, mendHandOvers } from "../../../src/store/emails/hand-overs.ts";
import { newId } from "../../../src/store/database/new-id.ts";
import { openGate } from "../../../src/store/emails/open-gate.ts";
import type { ReadyEmail } from "../../../src/store/emails/peek-ready-emails.ts";
import { peekUnsettledTenants } from "../../../src/store/emails/reap-emails.ts";
import { settleSent } from "../../../src/store/emails/settle-sent.ts";
import { settleUnclear } from "../../../src/store/emails/settle-unclear.ts";
import { enrolled } from "../../support/acting.ts";
import { createTestDatabase, type TestDatabase } from "../../support/database.ts";
import {
  makeContact,
  makeOrganisation,
  makeSequence,
  start,
  type Organisation,
} from "../../support/organisation.ts";

let test: TestDatabase;
let org: Organisation;
let sequenceId: string;
beforeEach(async () => {
  test = await createTestDatabase();
  org = await makeOrganisation(test.db);
  sequenceId = await makeSequence(test.db, org.rep, [0, 60]);
});
afterEach(() => test.destroy());

const leaseMs = 60_000;

/** That many emails past the gate together, under one attempt. */
async function handOver(count: number): Promise<{ attemptId: string; emails: ReadyEmail[] }> {
  const { tenantId, rep } = org;
  const enrollmentIds: string[] = [];
  for (let n = 0; n < count; n++)
    enrollmentIds.push(await enrolled(test.db, rep, await makeContact(test.db, tenantId), sequenceId));
  const { emails } = await claimDueSteps(test.db, { tenantId, enrollmentIds, at: start, forMs: leaseMs });
  const attemptId = newId();
  const inboxId = emails[0]?.inboxId ?? "";
  const gated = emails.map((email) => ({
    email,
    messageId: `<${email.enrollmentId}@seller.example>`,
    subject: "",
    threadPosition: 1,
    hasMeetingLink: false,
    edits: 0,
  }));
  const order = { tenantId, inboxId, emails: gated, attemptId, leaseMs, at: start };
  expect((await openGate(test.db, order)).size).toBe(count);
  return { attemptId, emails };
}

function settle(attemptId: string, emails: readonly ReadyEmail[]) {
  const sent = emails.map(({ outboxId, enrollmentId, step }) => {
    const messageId = `<${enrollmentId}@seller.example>`;
    return { outboxId, enrollmentId, attemptId, step, messageId, providerId: null, conversationId: null };
  });
  return settleSent(test.db, { tenantId: org.tenantId, emails: sent, at: start, foundLater: false });
}

const attempts = async (): Promise<string[]> =>
  (await test.db.selectFrom("hand_overs").select("attempt_id").execute()).map((row) => row.attempt_id);

const states = async (emails: readonly ReadyEmail[]): Promise<string[]> => {
  const rows = await test.db.selectFrom("outbox").select(["id", "state"]).execute();
  return emails.map((email) => rows.find(({ id }) => id === email.outboxId)?.state ?? "");
};

/** The lease of an attempt is over. */
const expire = (attemptId: string) =>
  sql`update hand_overs set lease_until = now() - interval '1 second' where attempt_id = ${attemptId}`.execute(
    test.db,
  );

describe("a hand-over under way", () => {
  it("is noted until all of its emails are settled", async () => {
    const { attemptId, emails } = await handOver(3);
    const end = () => endHandOver(test.db, { tenantId: org.tenantId, attemptId });
    await end();
    expect(await attempts()).toEqual([attemptId]);
    await settle(attemptId, emails.slice(0, 2));
    await end();
    expect(await attempts()).toEqual([attemptId]);
    const [last] = emails.slice(2);
    await settleUnclear(test.db, { tenantId: org.tenantId, outboxId: last?.outboxId ?? "", attemptId });
    await end();
    expect(await attempts()).toEqual([]);
    expect(await states(emails)).toEqual(["sent", "sent", "uncertain"]);
  });

  it("that nobody settled becomes uncertain when its lease is over, and nothing else does", async () => {
    const dead = await handOver(2);
    const alive = await handOver(1);
    await settle(dead.attemptId, dead.emails.slice(0, 1));
    expect(await peekUnsettledTenants(test.db)).toEqual([]);
    await expire(dead.attemptId);
    expect(await peekUnsettledTenants(test.db)).toEqual([org.tenantId]);
    await expireLeases(test.db, org.tenantId);
    expect(await states([...dead.emails, ...alive.emails])).toEqual(["sent", "uncertain", "sending"]);
    expect(await attempts()).toEqual([alive.attemptId]);
  });

  it("that an older version of the program began is found as well", async () => {
    const { attemptId, emails } = await handOver(2);
    await test.db.deleteFrom("hand_overs").execute();
    expect(await mendHandOvers(test.db, start)).toBe(0);
    await sql`update outbox set lease_until = now() - interval '1 second'`.execute(test.db);
    expect(await mendHandOvers(test.db, start)).toBe(1);
    expect(await attempts()).toEqual([attemptId]);
    await expireLeases(test.db, org.tenantId);
    expect(await states(emails)).toEqual(["uncertain", "uncertain"]);
  });
});

describe("an email that left", () => {
  it("changes nothing that an index of the outbox knows", async () => {
    const changed = ["state", "sent_at", "lease_until", "failure", "provider_id"];
    const { rows } = await sql<{ definition: string }>`
      select pg_get_indexdef(indexrelid) as definition from pg_index where indrelid = 'outbox'::regclass`.execute(
      test.db,
    );
    const naming = rows.filter(({ definition }) => changed.some((column) => definition.includes(column)));
    expect(rows.length).toBeGreaterThan(0);
    expect(naming).toEqual([]);
  });

  it("keeps the Message-ID of its own server alone", async () => {
    const { attemptId, emails } = await handOver(1);
    await settle(attemptId, emails);
    const row = await test.db.selectFrom("outbox").selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({ state: "sent", sent_message_id: null, look_at: null });
    expect(row.counted_at).toEqual(row.handed_over_at);
  });
});
