import type { Asker } from "../../src/domain/asker.ts";
import type { Role } from "../../src/domain/words.ts";
import type { Database } from "../../src/store/database/database.ts";
import { newId } from "../../src/store/database/new-id.ts";

/** When the stories of the tests begin. */
export const start = new Date("2026-03-02T09:00:00.000Z");

export const minutes = (count: number) => count * 60_000;
export const days = (count: number) => count * 86_400_000;
export const after = (milliseconds: number, from: Date = start) => new Date(from.getTime() + milliseconds);

export interface Organisation {
  tenantId: string;
  teamId: string;
  rep: Asker;
  colleague: Asker;
  manager: Asker;
  outsider: Asker;
  admin: Asker;
}

/** A tenant with a team (rep, colleague, manager), a rep of no team and an admin. Rep and colleague have an inbox. */
export async function makeOrganisation(db: Database): Promise<Organisation> {
  const tenantId = newId();
  const teamId = newId();
  await db
    .insertInto("tenants")
    .values({ tenant_id: tenantId, name: "Org", directory_id: tenantId, created_at: start })
    .execute();
  await db.insertInto("teams").values({ tenant_id: tenantId, id: teamId, name: "North" }).execute();
  const organisation = {
    tenantId,
    teamId,
    rep: await makeUser(db, tenantId, "Rita Rep", "rep", teamId),
    colleague: await makeUser(db, tenantId, "Cora Colleague", "rep", teamId),
    manager: await makeUser(db, tenantId, "Mona Manager", "manager", teamId),
    outsider: await makeUser(db, tenantId, "Otto Outsider", "rep", null),
    admin: await makeUser(db, tenantId, "Ada Admin", "admin", null),
  };
  await makeInbox(db, organisation.rep);
  await makeInbox(db, organisation.colleague);
  return organisation;
}

export async function makeUser(
  db: Database,
  tenantId: string,
  name: string,
  role: Role,
  teamId: string | null,
): Promise<Asker> {
  const userId = newId();
  const email = `${name.toLowerCase().replaceAll(" ", ".")}@seller.example`;
  const timeZone = "Europe/Oslo";
  const row = { tenant_id: tenantId, id: userId, subject_id: userId, email, name, role, time_zone: timeZone };
  await db
    .insertInto("users")
    .values({ ...row, team_id: teamId, created_at: start })
    .execute();
  return { tenantId, userId, name, email, role, teamId, timeZone };
}

export async function makeInbox(
  db: Database,
  user: Asker,
  inbox: { address?: string; isDefault?: boolean; disconnected?: boolean } = {},
): Promise<string> {
  const id = newId();
  await db
    .insertInto("connected_inboxes")
    .values({
      tenant_id: user.tenantId,
      id,
      user_id: user.userId,
      address: inbox.address ?? user.email,
      provider: "smtp_imap",
      is_default: inbox.isDefault ?? true,
      connected_at: start,
      disconnected_at: inbox.disconnected ? start : null,
    })
    .execute();
  return id;
}

/** A sequence of emails with these delays before its steps, in minutes; gives its id. */
export async function makeSequence(db: Database, creator: Asker, delays = [0, 2880, 4320], name = "Welcome") {
  const id = newId();
  const key = { tenant_id: creator.tenantId, sequence_id: id, version: 1 };
  await db
    .insertInto("sequences")
    .values({
      tenant_id: creator.tenantId,
      id,
      name,
      created_by: creator.userId,
      current_version: 1,
      created_at: start,
    })
    .execute();
  await addVersion(db, key, delays);
  return id;
}

export async function addVersion(
  db: Database,
  key: { tenant_id: string; sequence_id: string; version: number },
  delays: readonly number[],
): Promise<void> {
  await db
    .insertInto("sequence_versions")
    .values({ ...key, step_count: delays.length, created_at: start })
    .execute();
  const steps = delays.map((delay, index) => ({
    ...key,
    position: index + 1,
    type: "automated_email" as const,
    title: `Mail ${index + 1}`,
    delay_minutes: delay,
  }));
  await db.insertInto("sequence_steps").values(steps).execute();
}

export interface ContactWishes {
  address?: string | null;
  aliases?: string[];
  owner?: Asker | null;
  optedOut?: boolean;
  bounced?: boolean;
  timeZone?: string;
}

let made = 0;

export async function makeContact(
  db: Database,
  tenantId: string,
  wishes: ContactWishes = {},
): Promise<string> {
  const id = newId();
  await db
    .insertInto("contacts")
    .values({
      tenant_id: tenantId,
      id,
      given_name: "Anna",
      family_name: "Test",
      owner_id: wishes.owner?.userId ?? null,
      time_zone: wishes.timeZone ?? null,
      opted_out_at: wishes.optedOut ? start : null,
      created_at: start,
    })
    .execute();
  const primary = wishes.address === undefined ? `contact-${++made}@buyer.example` : wishes.address;
  const addresses = [...(primary === null ? [] : [primary]), ...(wishes.aliases ?? [])];
  for (const [index, address] of addresses.entries()) {
    await db
      .insertInto("contact_addresses")
      .values({
        tenant_id: tenantId,
        address,
        contact_id: id,
        is_primary: index === 0,
        bounced_at: index === 0 && wishes.bounced ? start : null,
      })
      .execute();
  }
  return id;
}
