import { InboxQueues, type Lane } from "../../src/engine/inbox-queues.ts";
import type { ReadyEmail } from "../../src/store/emails/peek-ready-emails.ts";

const wide = { perInbox: 100, perTenant: 1_000, sendingPerTenant: 100 };

let made = 0;
const email = (inboxId: string, wishes: Partial<ReadyEmail> = {}): ReadyEmail => {
  const id = `${inboxId}-${++made}`;
  return {
    tenantId: "t",
    inboxId,
    outboxId: id,
    enrollmentId: id,
    position: 1,
    isFollowUp: false,
    step: null,
    ...wishes,
  };
};
const some = (count: number, inboxId: string, wishes: Partial<ReadyEmail> = {}): ReadyEmail[] =>
  Array.from({ length: count }, () => email(inboxId, wishes));
const one = () => 1;
const ids = (turn: { emails: readonly ReadyEmail[] } | null) => turn?.emails.map((each) => each.outboxId);

function queuesWith(emails: readonly ReadyEmail[], bounds = wide): InboxQueues {
  const queues = new InboxQueues(bounds);
  queues.add(emails);
  return queues;
}

/** Takes turns until nothing can send any more; whose they were, in order. */
function takeTurns(queues: InboxQueues, count: number, whose: (lane: Lane) => string): string[] {
  const turns: string[] = [];
  for (let turn = 0; turn < count; turn++) {
    const next = queues.next(one);
    if (next === null) break;
    turns.push(whose(next.lane));
    queues.done(next.lane);
  }
  return turns;
}

describe("the emails that a worker holds", () => {
  it("are held once, however often they are found", () => {
    const first = email("a");
    const queues = queuesWith([first, first]);
    queues.add([first]);
    expect(queues.size).toBe(1);
    const turn = queues.next(() => 10);
    expect(ids(turn)).toEqual([first.outboxId]);
    queues.add([first]);
    queues.done(turn!.lane);
    expect(queues.size).toBe(0);
    expect(queues.next(one)).toBeNull();
  });

  it("leave follow-ups first, each in the order they came", () => {
    const [start, late] = some(2, "a");
    const [followUp, later] = some(2, "a", { isFollowUp: true });
    const queues = queuesWith([start!, followUp!, late!, later!]);
    expect(ids(queues.next(() => 3))).toEqual([followUp, later, start].map((each) => each!.outboxId));
  });

  it("leave an inbox one batch at a time", () => {
    const queues = queuesWith(some(3, "a"));
    const turn = queues.next(one);
    expect(queues.next(one)).toBeNull();
    queues.done(turn!.lane);
    expect(queues.next(one)?.lane.inboxId).toBe("a");
  });
});

describe("turns", () => {
  it("go round the tenants, and within a tenant round its inboxes: a long line keeps nobody waiting", () => {
    const queues = queuesWith([
      ...some(50, "big-1"),
      ...some(50, "big-2"),
      ...some(2, "small", { tenantId: "u" }),
    ]);
    expect(takeTurns(queues, 6, (lane) => lane.inboxId)).toEqual([
      "big-1",
      "small",
      "big-2",
      "small",
      "big-1",
      "big-2",
    ]);
  });

  it("leave room for other tenants while all inboxes of one hang", () => {
    const queues = queuesWith([...some(1, "a"), ...some(1, "b"), ...some(1, "c")], {
      ...wide,
      sendingPerTenant: 2,
    });
    expect([queues.next(one), queues.next(one)]).not.toContain(null);
    expect(queues.next(one)).toBeNull();
    queues.add(some(1, "d", { tenantId: "u" }));
    expect(queues.next(one)?.lane.inboxId).toBe("d");
  });
});

describe("the room", () => {
  it("of an inbox and of a tenant is bounded, what is in hand included", () => {
    const queues = queuesWith(some(3, "a"), { perInbox: 4, perTenant: 6, sendingPerTenant: 9 });
    queues.next(() => 2);
    expect(queues.roomFor("t", "a")).toBe(1);
    expect(queues.roomFor("t", "b")).toBe(3);
    expect(queues.roomFor("u", "c")).toBe(4);
    expect(queues.fullInboxes()).toEqual([]);
    queues.add(some(1, "a"));
    expect(queues.fullInboxes()).toEqual(["a"]);
    queues.add(some(2, "b"));
    expect(queues.fullTenants()).toEqual(["t"]);
    expect(queues.busyInboxes().toSorted()).toEqual(["a", "b"]);
  });

  it("comes back when a turn is over", () => {
    const queues = queuesWith(some(2, "a"), { perInbox: 2, perTenant: 2, sendingPerTenant: 1 });
    const turn = queues.next(() => 2);
    queues.done(turn!.lane);
    expect(queues.fullInboxes()).toEqual([]);
    expect(queues.fullTenants()).toEqual([]);
    expect(queues.busyInboxes()).toEqual([]);
    expect(queues.roomFor("t", "a")).toBe(2);
  });
});

describe("an inbox out of order", () => {
  it("rests: what is held for it is left to the outbox, and it gets nothing until the rest is over", () => {
    const queues = queuesWith(some(3, "a"));
    const { lane } = queues.next(one)!;
    lane.restsUntil = Number.MAX_VALUE;
    queues.done(lane);
    expect(queues.size).toBe(0);
    expect(queues.next(one)).toBeNull();
    expect(queues.fullInboxes()).toEqual(["a"]);
    expect(queues.busyInboxes()).toEqual(["a"]);
    lane.restsUntil = performance.now() - 1;
    expect(queues.fullInboxes()).toEqual([]);
    expect(queues.busyInboxes()).toEqual([]);
    queues.add(some(1, "a"));
    expect(queues.next(one)?.lane.restsUntil).toBe(0);
  });
});

describe("how fast an inbox is", () => {
  it("is still known when it comes back after it had nothing to do", () => {
    const queues = queuesWith(some(1, "a"));
    const { lane } = queues.next(one)!;
    lane.paceMs = 7;
    queues.done(lane);
    queues.add(some(1, "a"));
    expect(queues.next(one)?.lane).toMatchObject({ inboxId: "a", paceMs: 7 });
    queues.add(some(1, "b"));
    expect(queues.next(one)?.lane.paceMs).toBeNull();
  });
});
