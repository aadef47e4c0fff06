import { readFileSync } from "node:fs";
import { sql } from "kysely";
import { isToken, tokens } from "../../src/mail/tokens.ts";
import { enrolled } from "../support/acting.ts";
import { createTestDatabase } from "../support/database.ts";
import { makeContact, makeOrganisation } from "../support/organisation.ts";

const page = readFileSync("docs/admin.md", "utf8");

it("the statement for administrators makes a sequence that contacts can be enrolled in", async () => {
  const { db, destroy } = await createTestDatabase();
  const { rep, tenantId } = await makeOrganisation(db);
  const statement = /```sql\n(.*?)```/s.exec(page)?.[1] ?? "";
  expect(statement).toContain("'maya@contoso.com'");
  await sql.raw(statement.replace("maya@contoso.com", rep.email)).execute(db);
  const { id } = await db.selectFrom("sequences").select("id").executeTakeFirstOrThrow();
  const steps = await db
    .selectFrom("sequence_steps")
    .select(["position", "type"])
    .orderBy("position")
    .execute();
  expect(steps).toEqual([
    { position: 1, type: "automated_email" },
    { position: 2, type: "automated_email" },
    { position: 3, type: "call" },
  ]);
  await enrolled(db, rep, await makeContact(db, tenantId), id);
  await destroy();
});

it("administrators are told of every value that texts may name, and of no other", () => {
  const section = /### Make a sequence\n(.*?)\n### /s.exec(page)?.[1] ?? "";
  const named = [...section.matchAll(/`([a-z_]+(?:\.[a-z_]+)?)`/g)].map(([, name]) => name ?? "");
  expect(tokens.filter((token) => !named.includes(token))).toEqual([]);
  expect(named.filter((name) => name.includes(".") && !isToken(name))).toEqual([]);
});
