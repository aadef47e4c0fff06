import { sql } from "kysely";
import { errorStatus } from "../../src/contract/errors.ts";
import type { Database } from "../../src/store/database/database.ts";
import type { Asker } from "../../src/domain/asker.ts";
import { enrolled } from "./acting.ts";
import { createTestDatabase } from "./database.ts";
import { after, makeContact, makeOrganisation, makeSequence } from "./organisation.ts";
import { makeRouteApp, type Method, type RouteAnswer, type RouteApp } from "./route-app.ts";

const tables = [
  "blocked_domains",
  "contacts",
  "contact_addresses",
  "companies",
  "connected_inboxes",
  "disputed_stops",
  "enrollments",
  "holidays",
  "holiday_changes",
  "inbound_messages",
  "meeting_guests",
  "meetings",
  "outbox",
  "rep_absences",
  "sequence_steps",
  "sequence_versions",
  "sequences",
  "step_edits",
  "tasks",
  "timeline_events",
  "users",
];

/** Everything a route could have changed. */
async function everything(db: Database): Promise<string> {
  const parts = [];
  for (const table of tables) {
    const { rows } = await sql`select * from ${sql.table(table)} order by 1, 2`.execute(db);
    parts.push(JSON.stringify(rows));
  }
  return parts.join("\n");
}

/** What asks, and expects a refusal of the contract's list (4xx) that leaves the database as it was. */
export function refusals(db: Database, routes: RouteApp, asker: Asker) {
  return async (method: Method, url: string, body?: unknown, type?: string): Promise<void> => {
    const before = await everything(db);
    expectRefusal(await routes.ask(asker, method, url, body, type));
    expect(await everything(db)).toBe(before);
  };
}

/** A service with one enrolled contact (`known@a.example`), to be asked wrongly. */
export interface Refusals {
  contactId: string;
  sequenceId: string;
  enrollmentId: string;
  /** Asks, and expects a refusal of the contract's list (4xx) that leaves the database as it was. */
  expectRefused(method: Method, url: string, body?: unknown, type?: string): Promise<void>;
  close(): Promise<void>;
}

export async function prepareRefusals(): Promise<Refusals> {
  const { db, destroy } = await createTestDatabase();
  const { rep, tenantId } = await makeOrganisation(db);
  const routes = await makeRouteApp(db, () => after(60_000));
  const sequenceId = await makeSequence(db, rep);
  const contactId = await makeContact(db, tenantId, { address: "known@a.example", owner: rep });
  return {
    contactId,
    sequenceId,
    enrollmentId: await enrolled(db, rep, contactId, sequenceId),
    expectRefused: refusals(db, routes, rep),
    async close() {
      await routes.app.close();
      await destroy();
    },
  };
}

function expectRefusal({ status, body }: RouteAnswer): void {
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
  expect(errorStatus).toHaveProperty(body.code, status);
  expect(body.message).toEqual(expect.any(String));
}

/** Values that are wrong for every field with text. */
export const badTexts: [string, unknown][] = [
  ["a number", 7],
  ["null", null],
  ["a list", ["x"]],
  ["an object", { $gt: "" }],
  ["true", true],
  ["nothing", ""],
  ["blanks", "   "],
  ["NUL", "a\u0000b"],
  ["a line break", "a\r\nBcc: x@y.example"],
  ["escape", "a\u001b[31m"],
  ["a lone surrogate", "a\ud800b"],
  ["too much", "x".repeat(100_000)],
];

/** What comes where an id should be. */
export const hostileIds: [string, string][] = [
  ["SQL", "1'%20or%20'1'='1"],
  ["SQL with a comment", encodeURIComponent("'; drop table contacts; --")],
  ["HTML", encodeURIComponent("<script>alert(1)</script>")],
  ["NUL", "%00"],
  ["an emoji", encodeURIComponent("🦊")],
  ["another folder", "..%2f..%2fetc%2fpasswd"],
  ["a long text", "9".repeat(400)],
  ["half an id", "01a200a1-dd19"],
  ["a broken escape", "%E0%A4%A"],
];
