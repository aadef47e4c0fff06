import type { Transaction } from "kysely";
import type { Database } from "../../store/database.ts";
import { newId } from "../../store/new-id.ts";
import type { Tables } from "../../store/tables.ts";
import { demoDirectory } from "../trial-settings.ts";
import { demoCompanies, demoContacts } from "./contacts.ts";
import { enrollmentRows } from "./enrollment-rows.ts";
import { demoEnrollments } from "./enrollments.ts";
import { demoUsers } from "./people.ts";
import { demoSequences } from "./sequences.ts";

type Tx = Transaction<Tables>;

/** Ids of what was entered, by the demo data's own keys. */
type Ids = Map<string, string>;

/** Enters the demo data unless they are there: a second start keeps what was changed. Says whether it did. */
export async function seedDemoData(db: Database, now: Date): Promise<boolean> {
  return db.transaction().execute((tx) => insertDemoData(tx, now));
}

/** The same inside a transaction of the caller's. */
export async function insertDemoData(tx: Tx, now: Date): Promise<boolean> {
  const tenantId = newId(now);
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("tenants")
    .values({
      tenant_id: tenantId,
      name: demoDirectory.name,
      directory_id: demoDirectory.id,
      created_at: now,
    })
    .onConflict((conflict) => conflict.column("directory_id").doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) return false;
  const created = new Date(now.getTime() - 120 * 24 * 60 * 60 * 1000);
  const people = await seedPeople(tx, tenantId, created);
  const sequences = await seedSequences(tx, tenantId, people, created);
  const contacts = await seedContacts(tx, tenantId, people, created, now);
  await seedEnrollments(tx, tenantId, { people, sequences, contacts }, now);
  return true;
}

async function seedPeople(tx: Tx, tenantId: string, created: Date): Promise<Ids> {
  const teamNames = [...new Set(demoUsers.flatMap((user) => user.team ?? []))];
  const teams = teamNames.map((name) => ({ tenant_id: tenantId, id: newId(created), name }));
  await tx.insertInto("teams").values(teams).execute();
  const users = demoUsers.map((user) => ({
    tenant_id: tenantId,
    id: newId(created),
    subject_id: user.subjectId,
    email: user.username,
    name: user.name,
    role: user.role,
    team_id: teams.find((team) => team.name === user.team)?.id ?? null,
    time_zone: user.timeZone,
    created_at: created,
  }));
  await tx.insertInto("users").values(users).execute();
  const ids = new Map(demoUsers.map((user, index) => [user.key as string, users[index]?.id ?? ""]));
  await tx
    .insertInto("connected_inboxes")
    .values(
      demoUsers
        .filter((user) => user.inbox)
        .map((user) => ({
          tenant_id: tenantId,
          id: newId(created),
          user_id: idOf(ids, user.key),
          address: user.username,
          provider: "smtp_imap" as const,
          is_default: true,
          connected_at: created,
        })),
    )
    .execute();
  return ids;
}

async function seedSequences(tx: Tx, tenantId: string, people: Ids, created: Date): Promise<Ids> {
  const ids: Ids = new Map();
  for (const sequence of demoSequences) {
    const id = newId(created);
    const key = { tenant_id: tenantId, sequence_id: id, version: 1 };
    ids.set(sequence.key, id);
    await tx
      .insertInto("sequences")
      .values({
        tenant_id: tenantId,
        id,
        name: sequence.name,
        created_by: idOf(people, sequence.createdBy),
        current_version: 1,
        created_at: created,
      })
      .execute();
    await tx
      .insertInto("sequence_versions")
      .values({ ...key, step_count: sequence.steps.length, created_at: created })
      .execute();
    const steps = sequence.steps.map(({ type, title, body, delayDays }, index) => ({
      ...key,
      position: index + 1,
      type,
      title,
      body,
      delay_minutes: delayDays * 24 * 60,
    }));
    await tx.insertInto("sequence_steps").values(steps).execute();
  }
  return ids;
}

async function seedContacts(tx: Tx, tenantId: string, people: Ids, created: Date, now: Date): Promise<Ids> {
  const companies: Ids = new Map(demoCompanies.map(({ key }) => [key, newId(created)]));
  const companyRows = demoCompanies.map(({ key, name }) => ({
    tenant_id: tenantId,
    id: idOf(companies, key),
    name,
    created_at: created,
  }));
  await tx.insertInto("companies").values(companyRows).execute();
  const domains = demoCompanies.flatMap(({ key, domains: names }) =>
    names.map((domain) => ({ tenant_id: tenantId, domain, company_id: idOf(companies, key) })),
  );
  await tx.insertInto("company_domains").values(domains).execute();

  const ids: Ids = new Map(demoContacts.map(({ key }) => [key, newId(created)]));
  const days = (count: number) => new Date(now.getTime() + count * 24 * 60 * 60 * 1000);
  const contacts = demoContacts.map((contact) => ({
    tenant_id: tenantId,
    id: idOf(ids, contact.key),
    given_name: contact.givenName,
    family_name: contact.familyName,
    job_title: contact.jobTitle,
    company_id: contact.company === null ? null : idOf(companies, contact.company),
    owner_id: contact.owner === null ? null : idOf(people, contact.owner),
    time_zone: contact.timeZone,
    opted_out_at: contact.optedOutDays === undefined ? null : days(-contact.optedOutDays),
    held_until: contact.awayDays === undefined ? null : days(contact.awayDays),
    hold_reason: contact.awayDays === undefined ? null : ("away" as const),
    created_at: created,
  }));
  await tx.insertInto("contacts").values(contacts).execute();
  const addresses = demoContacts.flatMap((contact) =>
    contact.addresses.map((address, index) => ({
      tenant_id: tenantId,
      address,
      contact_id: idOf(ids, contact.key),
      is_primary: index === 0,
      bounced_at: contact.bounced ? days(-6) : null,
    })),
  );
  await tx.insertInto("contact_addresses").values(addresses).execute();
  return ids;
}

async function seedEnrollments(
  tx: Tx,
  tenantId: string,
  ids: { people: Ids; sequences: Ids; contacts: Ids },
  now: Date,
): Promise<void> {
  const inboxes = await tx
    .selectFrom("connected_inboxes")
    .select(["id", "user_id"])
    .where("tenant_id", "=", tenantId)
    .execute();
  for (const demo of demoEnrollments) {
    const enroller = found(
      demoUsers.find((user) => user.key === demo.by),
      demo.by,
    );
    const contact = found(
      demoContacts.find(({ key }) => key === demo.contact),
      demo.contact,
    );
    const sequence = found(
      demoSequences.find(({ key }) => key === demo.sequence),
      demo.sequence,
    );
    const userId = idOf(ids.people, demo.by);
    const { enrollment, events } = enrollmentRows(demo, {
      tenantId,
      contact: {
        id: idOf(ids.contacts, demo.contact),
        name: `${contact.givenName} ${contact.familyName}`,
        timeZone: contact.timeZone ?? enroller.timeZone,
      },
      enroller: { id: userId, name: enroller.name },
      inboxId: found(
        inboxes.find((inbox) => inbox.user_id === userId),
        demo.by,
      ).id,
      sequence: { ...sequence, id: idOf(ids.sequences, demo.sequence) },
      now,
    });
    await tx.insertInto("enrollments").values(enrollment).execute();
    await tx.insertInto("timeline_events").values(events).execute();
  }
}

const idOf = (ids: Ids, key: string): string => found(ids.get(key), key);

function found<T>(value: T | undefined, key: string): T {
  if (value === undefined) throw new Error(`The demo data name "${key}", which is not among them.`);
  return value;
}
