import { sql } from "kysely";
import type { Database } from "../../../src/store/database/database.ts";
import { prepared } from "../../../src/store/database/preparing-client.ts";
import { createTestDatabase, type TestDatabase } from "../../support/database.ts";

let test: TestDatabase;

beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.destroy());

const rowsOf = async (db: Database, statement: string) => (await sql.raw(statement).execute(db)).rows;

describe("what a prepared statement gives", () => {
  const everything = `
    select n as "number", n::text as "te""xt", n % 2 = 0 as "yes or no", null::text as "nothing", n::bigint as big,
      '5a1e5000-0000-4000-8000-000000000001'::uuid as id, json_build_object('n', n) as json,
      '{"a": [1, null]}'::jsonb as jsonb, array['a', null, 'c,d'] as list, '\\x00ff'::bytea as bytes, 1.5 as decimal,
      date '2026-11-22' as day, timestamptz '2026-11-22 08:30:00.123456Z' + n * interval '1 hour' as instant,
      null::timestamptz as never, 'first' as twice, 'second' as twice
    from generate_series(1, 3) n`;

  it("is what the same statement gives unprepared, the first time and after", async () => {
    const expected = await rowsOf(test.db, everything);
    expect(expected).toHaveLength(3);
    for (let run = 0; run < 3; run++) {
      expect(await rowsOf(test.db, `${prepared} ${everything}`)).toEqual(expected);
    }
  });

  it("is an empty list where nothing is found", async () => {
    expect(await rowsOf(test.db, `${prepared} select 1 as n where false`)).toEqual([]);
  });

  it("follows the types of the columns, which the same statement may find changed", async () => {
    const other = await createTestDatabase();
    const statement = `${prepared} select value from changing`;
    await rowsOf(test.db, `create table changing as select 1 as value`);
    await rowsOf(other.db, `create table changing as select '1'::text as value`);
    expect(await rowsOf(test.db, statement)).toEqual([{ value: 1 }]);
    expect(await rowsOf(other.db, statement)).toEqual([{ value: "1" }]);
    expect(await rowsOf(test.db, statement)).toEqual([{ value: 1 }]);
    await other.destroy();
  });

  it("is the error, when it fails, and the connection goes on", async () => {
    const failing = `${prepared} select 1 / (n - 2) as share from generate_series(1, 3) n`;
    for (let run = 0; run < 2; run++) {
      await expect(rowsOf(test.db, failing)).rejects.toThrow("division by zero");
    }
    expect(await rowsOf(test.db, `${prepared} select 1 as n`)).toEqual([{ n: 1 }]);
  });
});
