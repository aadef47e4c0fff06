import { beginStory, makeSteps, type EngineStory } from "../support/engine-story.ts";
import { until } from "../support/engine.ts";
import { failure } from "../support/mail-double.ts";
import { patientAttempts } from "../../src/domain/after-failure.ts";
import { holdContact } from "../../src/store/contacts/hold-contact.ts";
import { inTransaction } from "../../src/store/database/in-transaction.ts";
import { actorOf } from "../support/acting.ts";
import { after, days } from "../support/organisation.ts";

let story: EngineStory;
let sequenceId: string;

beforeEach(async () => {
  story = await beginStory();
  sequenceId = await makeSteps(story, [{ type: "automated_email" }, { type: "automated_email", delay: 60 }]);
});
afterEach(() => story.end());

/** Tries it at each of its times until it has been tried so often, or has none; gives the waits in between. */
async function fails(id: string, attempts: number): Promise<number[]> {
  const { inbox_id: inboxId } = await story.enrollment(id);
  story.mail.always.set(inboxId, failure("unreachable"));
  const waits: number[] = [];
  const begun = (await story.outbox(id))?.attempts ?? 0;
  for (let attempt = begun + 1; attempt <= attempts; attempt++) {
    const engine = story.bench.run();
    await until(async () => (await story.outbox(id))?.attempts === attempt);
    await engine.drain();
    const { due_at: due } = await story.enrollment(id);
    if (due === null) break;
    waits.push(due.getTime() - story.now.getTime());
    story.now = due;
  }
  return waits;
}

describe("a mail server that is away", () => {
  it("for hours: the email waits, says for what, and leaves by itself once when it is back", async () => {
    const id = await story.enroll(sequenceId);
    const waits = await fails(id, patientAttempts + 3);
    expect(waits.slice(0, 3)).toEqual([30_000, 60_000, 120_000]);
    expect(waits.at(-1)).toBe(3_600_000);
    expect(waits).toHaveLength(patientAttempts + 3);
    expect(await story.enrollment(id)).toMatchObject({
      state: "active",
      wait_reason: "unreachable",
      stuck_code: null,
    });
    story.mail.always.clear();
    story.bench.run();
    await until(story.isAt(id, 2));
    expect(story.sentOf(id)).toHaveLength(1);
    expect((await story.enrollment(id)).wait_reason).toBeNull();
  });

  it("for one email alone: others leave, so a person has to look", async () => {
    const id = await story.enroll(sequenceId);
    await fails(id, patientAttempts - 1);
    const other = await story.enroll(sequenceId);
    story.mail.always.clear();
    // Not due yet: it has to wait for its own time.
    await story.test.db
      .updateTable("enrollments")
      .set({ due_at: after(600_000, story.now) })
      .where("id", "=", id)
      .execute();
    const engine = story.bench.run();
    await until(story.isAt(other, 2));
    await engine.drain();
    story.now = after(600_000, story.now);
    await fails(id, patientAttempts);
    expect(await story.enrollment(id)).toMatchObject({ wait_reason: "stuck", stuck_code: "unreachable" });
    expect(story.sentOf(id)).toEqual([]);
  });

  it("F8 and a contact who is away meanwhile: the email waits for them", async () => {
    const id = await story.enroll(sequenceId);
    await fails(id, 2);
    const { contact_id: contactId } = await story.enrollment(id);
    const { tenantId, rep } = story.org;
    const wish = { kind: "away_until" as const, until: after(days(3), story.now) };
    const holding = { tenantId, contactId, wish, at: story.now, actor: actorOf(rep), cause: null };
    await inTransaction(story.test.db, (tx) => holdContact(tx, holding));
    const { wait_reason: why, due_at: due } = await story.enrollment(id);
    expect(why).toBe("away");
    expect(due?.getTime()).toBeGreaterThanOrEqual(wish.until.getTime());
  });
});
