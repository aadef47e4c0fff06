import { sql } from "kysely";
import { getContact } from "../../../src/store/contacts/get-contact.ts";
import { lookupContacts, peopleByAddress } from "../../../src/store/contacts/lookup-contacts.ts";
import { contactsStatement } from "../../../src/store/contacts/read-contacts.ts";
import { unenrollEnrollment } from "../../../src/store/enrollments/unenroll-enrollment.ts";
import { enrolled, unenrollOrder } from "../../support/acting.ts";
import { createTestDatabase, type TestDatabase } from "../../support/database.ts";
import {
  after,
  makeContact,
  makeInbox,
  makeOrganisation,
  makeSequence,
  type Organisation,
} from "../../support/organisation.ts";

let test: TestDatabase;
let org: Organisation;
let sequenceId: string;

beforeAll(async () => {
  test = await createTestDatabase();
  org = await makeOrganisation(test.db);
  sequenceId = await makeSequence(test.db, org.rep);
});
afterAll(() => test.destroy());

const lookup = (...addresses: string[]) => lookupContacts(test.db, org.tenantId, addresses);

describe("S-048 the address decides who is looked up", () => {
  it("finds a contact under each of its addresses, primary first", async () => {
    const id = await makeContact(test.db, org.tenantId, { address: "z@a.example", aliases: ["a@a.example"] });
    const found = await lookup("z@a.example", "a@a.example", "nobody@a.example");
    expect([...found.keys()].toSorted()).toEqual(["a@a.example", "z@a.example"]);
    for (const record of found.values()) {
      expect(record.contact.contactId).toBe(id);
      expect(record.contact.addresses.map(({ address }) => address)).toEqual(["z@a.example", "a@a.example"]);
    }
  });

  it.each([
    ["its primary one", "main@b.example"],
    ["another one", "second@b.example"],
    ["one that was learned", "third@b.example"],
  ])("tells all its addresses, and what is known of each, when asked for %s", async (_which, asked) => {
    const { tenantId } = await makeOrganisation(test.db);
    const id = await makeContact(test.db, tenantId, {
      address: "main@b.example",
      aliases: ["second@b.example", "third@b.example"],
    });
    await sql`update contact_addresses set bounced_at = ${after(0)}
      where tenant_id = ${tenantId} and address in ('main@b.example', 'second@b.example')`.execute(test.db);
    await sql`update contact_addresses set learned_at = ${after(0)}
      where tenant_id = ${tenantId} and address = 'third@b.example'`.execute(test.db);
    const found = await lookupContacts(test.db, tenantId, [asked]);
    const addresses = [
      { address: "main@b.example", bounced: true, learned: false },
      { address: "second@b.example", bounced: true, learned: false },
      { address: "third@b.example", bounced: false, learned: true },
    ];
    expect(found.get(asked)?.contact.addresses).toEqual(addresses);
    expect((await getContact(test.db, tenantId, id))?.contact.addresses).toEqual(addresses);
  });

  it("does not find another organisation's contact", async () => {
    const other = await makeOrganisation(test.db);
    await makeContact(test.db, other.tenantId, { address: "theirs@a.example" });
    expect((await lookup("theirs@a.example")).size).toBe(0);
  });

  it("keeps the same address of two organisations apart", async () => {
    const other = await makeOrganisation(test.db);
    const ours = await makeContact(test.db, org.tenantId, { address: "both@a.example", owner: org.rep });
    const theirs = await makeContact(test.db, other.tenantId, {
      address: "both@a.example",
      owner: other.rep,
    });
    const otherSequence = await makeSequence(test.db, other.rep, [0], "Theirs");
    await enrolled(test.db, other.rep, theirs, otherSequence);
    const record = (await lookup("both@a.example")).get("both@a.example");
    expect(record).toMatchObject({ contact: { contactId: ours }, open: null, lastEnded: null });
  });
});

describe("S-052 what is told about an enrollment", () => {
  it("gives sequence, step, who enrolled, sender and the contact's owner", async () => {
    const contactId = await makeContact(test.db, org.tenantId, { address: "open@a.example", owner: org.rep });
    const enrollmentId = await enrolled(test.db, org.colleague, contactId, sequenceId, { startStep: 2 });
    const record = (await lookup("open@a.example")).get("open@a.example");
    expect(record?.open).toMatchObject({
      enrollmentId,
      contactId,
      state: "active",
      sequenceName: "Welcome",
      stepCount: 3,
      nextPosition: 2,
      nextTitle: "Mail 2",
      enrolledByName: org.colleague.name,
      senderAddress: org.colleague.email,
      ownerName: org.rep.name,
    });
    expect(record?.lastEnded).toBeNull();
  });

  it("gives the last ended one beside the open one", async () => {
    const contactId = await makeContact(test.db, org.tenantId, { address: "both-kinds@a.example" });
    for (const hour of [1, 3, 2]) {
      const id = await enrolled(test.db, org.rep, contactId, sequenceId);
      await unenrollEnrollment(test.db, unenrollOrder(org.rep, id, after(hour * 3_600_000)));
    }
    const open = await enrolled(test.db, org.rep, contactId, sequenceId);
    const record = (await lookup("both-kinds@a.example")).get("both-kinds@a.example");
    expect(record?.open?.enrollmentId).toBe(open);
    expect(record?.lastEnded?.endedAt).toEqual(after(3 * 3_600_000));
  });
});

describe("the plan of a lookup", () => {
  const count = 20_000;
  const address = (n: number) => `person-${n}@filled.example`;

  beforeAll(async () => {
    const inboxId = await makeInbox(test.db, org.manager);
    await fill(inboxId);
    await sql`analyze`.execute(test.db);
  });

  /** Contacts with one open and, every other one, one ended enrollment. */
  async function fill(inboxId: string): Promise<void> {
    const { tenantId } = org;
    await sql`
      insert into contacts (tenant_id, id, given_name, owner_id, created_at)
      select ${tenantId}, md5('c' || n)::uuid, 'Person ' || n, ${org.rep.userId}, ${after(0)}
      from generate_series(1, ${count}::integer) n`.execute(test.db);
    await sql`
      insert into contact_addresses (tenant_id, address, contact_id, is_primary)
      select ${tenantId}, 'person-' || n || '@filled.example', md5('c' || n)::uuid, true
      from generate_series(1, ${count}::integer) n`.execute(test.db);
    for (const [letter, state, step] of [
      ["o", "active", 1],
      ["e", "unenrolled", 2],
    ] as const) {
      await sql`
        insert into enrollments (tenant_id, id, contact_id, sequence_id, version, state, enrolled_by, enrolled_at,
          inbox_id, time_zone, next_position, delay_ms, delay_used_ms, ended_at, end_reason, ended_by_kind)
        select ${tenantId}, md5(${letter}::text || n)::uuid, md5('c' || n)::uuid, ${sequenceId}, 1, ${state}::text,
          ${org.rep.userId}, ${after(0)}, ${inboxId}, 'UTC', 1, 0, 0,
          case when ${state}::text = 'unenrolled' then ${after(5)}::timestamptz end,
          case when ${state}::text = 'unenrolled' then 'reply' end,
          case when ${state}::text = 'unenrolled' then 'contact' end
        from generate_series(1, ${count}::integer, ${step}::integer) n`.execute(test.db);
    }
    await sql`
      insert into outbox (tenant_id, id, enrollment_id, position, state, message_id, created_at)
      select ${tenantId}, md5('m' || n)::uuid, md5('o' || n)::uuid, 1, 'sent', '<' || n || '@filled.example>', ${after(0)}
      from generate_series(1, ${count}::integer) n`.execute(test.db);
  }

  it.each([1, 10, 100])("reads no large table as a whole for %s addresses", async (asked) => {
    const addresses = Array.from({ length: asked }, (_, n) => address(1 + n * 199));
    const statement = contactsStatement(org.tenantId, peopleByAddress(org.tenantId, addresses));
    const { rows } = await sql<{ "QUERY PLAN": string }>`explain ${statement}`.execute(test.db);
    const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
    expect(plan).not.toMatch(/Seq Scan on (contacts|contact_addresses|enrollments|outbox)/);
    expect(plan).toMatch(/enrollments_one_open/);
    expect(plan).toMatch(/enrollments_last_ended/);
    expect(plan).toMatch(/contact_addresses_pkey/);
    expect(plan).toMatch(/contact_addresses_others/);
    expect(plan).toMatch(/outbox_of_enrollment_to_look_at/);
    expect((await lookup(...addresses)).size).toBe(asked);
  });
});
