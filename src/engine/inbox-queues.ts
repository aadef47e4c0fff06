import type { ReadyEmail } from "../store/emails/peek-ready-emails.ts";

/** One inbox with the emails that this worker holds for it. */
export interface Lane {
  readonly tenantId: string;
  readonly inboxId: string;
  /** What a hand-over took lately, in ms; null: nothing is known. */
  paceMs: number | null;
  restsUntil: number;
}

interface HeldLane extends Lane {
  followUps: ReadyEmail[];
  starts: ReadyEmail[];
  inHand: ReadyEmail[];
}

export interface QueueBounds {
  /** Emails held for one inbox, and inboxes of one tenant that send at once. */
  perInbox: number;
  perTenant: number;
  sendingPerTenant: number;
}

const maximumPaces = 10_000;

/**
 * The emails this worker has claimed, by inbox. An inbox sends one batch at a time; tenants take turns, and within a
 * tenant its inboxes. What is held is bounded, so that a long or hanging line of one inbox leaves room for the others.
 */
export class InboxQueues {
  private readonly lanes = new Map<string, HeldLane>();
  /** Enrollments: a worker has one email of each in hand at a time. */
  private readonly held = new Set<string>();
  private readonly heldByTenant = new Map<string, number>();
  private readonly sendingByTenant = new Map<string, number>();
  /** Tenants in the order of their turns, each with its inboxes in the order of theirs. */
  private readonly runnable = new Map<string, Set<HeldLane>>();
  private readonly paces = new Map<string, number>();
  private readonly bounds: QueueBounds;

  constructor(bounds: QueueBounds) {
    this.bounds = bounds;
  }

  get size(): number {
    return this.held.size;
  }

  /** Whether an email of the enrollment is in hand. */
  holds(enrollmentId: string): boolean {
    return this.held.has(enrollmentId);
  }

  /** Takes emails in; what is held already or would go over the bounds is left out (it is found again). */
  add(emails: readonly ReadyEmail[]): void {
    for (const email of emails) {
      if (this.held.has(email.enrollmentId)) continue;
      this.held.add(email.enrollmentId);
      count(this.heldByTenant, email.tenantId, 1);
      const lane = this.laneOf(email);
      (email.isFollowUp ? lane.followUps : lane.starts).push(email);
      if (lane.inHand.length === 0) this.makeRunnable(lane);
    }
  }

  /** The next inbox whose turn it is, with up to `size(lane)` of its emails, follow-ups first; null: none can send. */
  next(size: (lane: Lane) => number): { lane: Lane; emails: readonly ReadyEmail[] } | null {
    for (const [tenantId, lanes] of this.runnable) {
      if ((this.sendingByTenant.get(tenantId) ?? 0) >= this.bounds.sendingPerTenant) continue;
      const [lane] = lanes;
      if (lane === undefined) continue;
      lanes.delete(lane);
      this.runnable.delete(tenantId);
      if (lanes.size > 0) this.runnable.set(tenantId, lanes);
      const wanted = Math.max(1, size(lane));
      lane.inHand = lane.followUps.splice(0, wanted);
      lane.inHand.push(...lane.starts.splice(0, wanted - lane.inHand.length));
      count(this.sendingByTenant, tenantId, 1);
      return { lane, emails: lane.inHand };
    }
    return null;
  }

  /** The turn of an inbox is over; its emails are settled, or left to whoever finds them in the outbox. */
  done({ inboxId }: Lane): void {
    const lane = this.lanes.get(inboxId);
    if (lane === undefined) return;
    this.forget(lane.inHand);
    lane.inHand = [];
    count(this.sendingByTenant, lane.tenantId, -1);
    if (lane.restsUntil > performance.now()) this.drop(lane);
    if (lane.followUps.length + lane.starts.length > 0) this.makeRunnable(lane);
    else if (lane.restsUntil === 0) this.leave(lane);
  }

  /** Inboxes that should get nothing more now: they hold enough, or rest. */
  fullInboxes(): string[] {
    const now = performance.now();
    this.endRests(now);
    const full = [...this.lanes.values()].filter((lane) => lane.restsUntil > now || this.roomIn(lane) <= 0);
    return full.map((lane) => lane.inboxId);
  }

  /** Inboxes that hold anything at all: their leftovers can wait for them. */
  busyInboxes(): string[] {
    const now = performance.now();
    const busy = [...this.lanes.values()].filter((lane) => lane.restsUntil > now || sizeOf(lane) > 0);
    return busy.map((lane) => lane.inboxId);
  }

  fullTenants(): string[] {
    const held = [...this.heldByTenant];
    return held.filter(([, size]) => size >= this.bounds.perTenant).map(([tenantId]) => tenantId);
  }

  roomFor(tenantId: string, inboxId: string): number {
    const lane = this.lanes.get(inboxId);
    const inTenant = this.bounds.perTenant - (this.heldByTenant.get(tenantId) ?? 0);
    return Math.min(inTenant, lane === undefined ? this.bounds.perInbox : this.roomIn(lane));
  }

  private roomIn(lane: HeldLane): number {
    return this.bounds.perInbox - sizeOf(lane);
  }

  private laneOf({ tenantId, inboxId }: ReadyEmail): HeldLane {
    const known = this.lanes.get(inboxId);
    if (known !== undefined) return known;
    const lane: HeldLane = {
      tenantId,
      inboxId,
      paceMs: this.paces.get(inboxId) ?? null,
      restsUntil: 0,
      followUps: [],
      starts: [],
      inHand: [],
    };
    this.lanes.set(inboxId, lane);
    return lane;
  }

  /** An inbox without work is forgotten, but for its pace. */
  private leave(lane: HeldLane): void {
    this.lanes.delete(lane.inboxId);
    if (this.paces.size >= maximumPaces) this.paces.clear();
    if (lane.paceMs !== null) this.paces.set(lane.inboxId, lane.paceMs);
  }

  private endRests(now: number): void {
    for (const lane of this.lanes.values()) {
      if (lane.restsUntil === 0 || lane.restsUntil > now) continue;
      lane.restsUntil = 0;
      if (sizeOf(lane) === 0) this.leave(lane);
    }
  }

  private makeRunnable(lane: HeldLane): void {
    const lanes = this.runnable.get(lane.tenantId) ?? new Set();
    this.runnable.set(lane.tenantId, lanes.add(lane));
  }

  private drop(lane: HeldLane): void {
    this.forget([...lane.followUps, ...lane.starts]);
    lane.followUps = [];
    lane.starts = [];
  }

  private forget(emails: readonly ReadyEmail[]): void {
    for (const email of emails) {
      this.held.delete(email.enrollmentId);
      count(this.heldByTenant, email.tenantId, -1);
    }
  }
}

const sizeOf = (lane: HeldLane): number => lane.followUps.length + lane.starts.length + lane.inHand.length;

function count(counts: Map<string, number>, key: string, by: number): void {
  const sum = (counts.get(key) ?? 0) + by;
  if (sum > 0) counts.set(key, sum);
  else counts.delete(key);
}
