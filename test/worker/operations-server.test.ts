import { afterAll, afterEach, beforeAll, describe, expect, it } from "@jest/globals";
import type { FastifyInstance } from "fastify";
import { createServer, type AddressInfo } from "node:net";
import { once } from "node:events";
import { ConfigurationError } from "../../src/configuration.ts";
import type { Backlog } from "../../src/store/steps/read-backlog.ts";
import { createEngineMetrics } from "../../src/worker/engine-metrics.ts";
import { createOperationsServer, engineLog } from "../../src/worker/operations-server.ts";
import { startOperations } from "../../src/worker/start-operations.ts";
import { createTestDatabase, type TestDatabase } from "../support/database.ts";

let database: TestDatabase;
let lines: string[] = [];
const servers: FastifyInstance[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
});
afterEach(async () => {
  lines = [];
  await Promise.all(servers.splice(0).map((server) => server.close()));
});
afterAll(() => database.destroy());

const backlog: Backlog = {
  oldestDueSeconds: 90.5,
  stuckEnrollments: 2,
  inboxesInTrouble: 1,
  uncertainEmails: 3,
};

function open(readBacklog = async () => backlog) {
  const metrics = createEngineMetrics(readBacklog);
  const lifecycle = { draining: false };
  const logStream = { write: (row: string) => void lines.push(row) };
  const server = createOperationsServer({ db: database.db, metrics, lifecycle, logLevel: "info", logStream });
  servers.push(server);
  return { server, metrics, lifecycle };
}

describe("the metrics", () => {
  it("tell what the engine did, in seconds and counts", async () => {
    const { server, metrics } = open();
    metrics.observe({ kind: "due_lag", ms: 1_500 });
    metrics.observe({ kind: "claimed", count: 7 });
    metrics.observe({ kind: "hand_over", result: "sent", code: null, ms: 20 });
    metrics.observe({ kind: "hand_over", result: "not_sent", code: "throttled", ms: 20 });
    metrics.observe({ kind: "look_up", result: "absent" });
    metrics.observe({ kind: "unenroll_wait", ms: 250 });
    metrics.observe({ kind: "inbox_read", result: "failed", code: "signed_out", messages: 0, ms: 40 });
    metrics.observe({ kind: "message", class: "human_reply", outcome: "unenrolled", ms: 4 });
    metrics.observe({ kind: "message", class: null, outcome: "kept_aside", ms: 4 });
    metrics.observe({ kind: "inbox_check", result: "fresh", ageMs: 1_500, ms: 1, stopped: 0 });
    metrics.observe({ kind: "inbox_check", result: "read", ageMs: 20, ms: 20, stopped: 2 });
    metrics.observe({ kind: "inbox_check", result: "failed", ageMs: null, ms: 20, stopped: 0 });
    const answer = await server.inject("/metrics");
    expect(answer.headers["content-type"]).toMatch(/^text\/plain/);
    const rows = answer.body.split("\n");
    expect(rows).toEqual(
      expect.arrayContaining([
        "sales_tools_due_lag_seconds_sum 1.5",
        "sales_tools_claimed_steps_total 7",
        'sales_tools_hand_over_seconds_count{result="sent",code=""} 1',
        'sales_tools_hand_over_seconds_count{result="not_sent",code="throttled"} 1',
        'sales_tools_look_ups_total{result="absent"} 1',
        "sales_tools_unenroll_wait_seconds_sum 0.25",
        "sales_tools_uncertain_emails 3",
        "sales_tools_oldest_due_seconds 90.5",
        "sales_tools_stuck_enrollments 2",
        "sales_tools_inboxes_in_trouble 1",
        'sales_tools_inbox_read_seconds_count{result="failed",code="signed_out"} 1',
        'sales_tools_message_seconds_count{class="human_reply",outcome="unenrolled"} 1',
        'sales_tools_message_seconds_count{class="",outcome="kept_aside"} 1',
        'sales_tools_inbox_age_at_hand_over_seconds_sum{result="fresh"} 1.5',
        "sales_tools_unread_inboxes_total 1",
        "sales_tools_stops_before_hand_over_total 2",
      ]),
    );
    expect(answer.body).toContain("process_cpu_seconds_total");
  });

  it("are told without a database, too", async () => {
    let away = true;
    const { server } = open(async () => {
      if (away) throw new Error("away");
      return backlog;
    });
    expect((await server.inject("/metrics")).body).toContain("sales_tools_uncertain_emails -1");
    away = false;
    expect((await server.inject("/metrics")).body).toContain("sales_tools_uncertain_emails 3");
  });

  it("whose port is taken are refused in one sentence that names the setting", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    const options = { db: database.db, lifecycle: { draining: false }, logLevel: "silent" };
    const started = startOperations(options, { host: "127.0.0.1", port });
    await expect(started).rejects.toThrow(ConfigurationError);
    await expect(started).rejects.toThrow(/METRICS_PORT/);
    other.close();
  });
});

describe("the health of a process", () => {
  it("is ready while its database answers and it is not on its way out", async () => {
    const { server, lifecycle } = open();
    expect((await server.inject("/healthz")).json()).toEqual({ status: "ok" });
    expect((await server.inject("/readyz")).json()).toEqual({ status: "ready" });
    lifecycle.draining = true;
    const answer = await server.inject("/readyz");
    expect([answer.statusCode, answer.json()]).toEqual([503, { status: "shutting_down" }]);
    expect((await server.inject("/healthz")).statusCode).toBe(200);
  });
});

describe("the engine's log", () => {
  it("keeps of an error what locates it, and is structured", () => {
    const { server } = open();
    engineLog(server).warn({ error: new RangeError("too far"), tenantId: "t1" }, "A turn failed");
    const [row] = lines.map((line) => JSON.parse(line) as object);
    expect(row).toMatchObject({
      level: 40,
      msg: "A turn failed",
      tenantId: "t1",
      err: { type: "RangeError", message: "too far" },
    });
    expect(row).not.toHaveProperty("error");
  });

  it("names no mailbox, whatever a server has answered", () => {
    const { server } = open();
    const error = new Error("550 <anna@buyer.example>: user unknown");
    engineLog(server).warn({ error, detail: "maya@seller.example is over quota" }, "An inbox failed");
    expect(lines.join("")).toContain("is over quota");
    expect(lines.join("")).not.toMatch(/anna|maya|example/);
  });
});
