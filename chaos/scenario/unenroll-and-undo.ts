import { setTimeout as delay } from "node:timers/promises";
import { undoStoredUnenroll } from "../../src/store/enrollments/undo-unenroll.ts";
import { unenrollEnrollment, type UnenrollResult } from "../../src/store/enrollments/unenroll-enrollment.ts";
import type { Confirmation, Story } from "./journal.ts";
import { actor, type Scene } from "./scene.ts";

const undoWithinMs = 180_000;

/** Somebody unenrolls the contact, waits until that is confirmed, and now and then takes it back. */
export async function unenrollAndUndo(scene: Scene, story: Story): Promise<void> {
  if (story.busy) return;
  story.busy = true;
  try {
    const told = await unenroll(scene, story);
    if (told !== null && scene.random.chance(0.25)) await undo(scene, story, told);
  } finally {
    story.busy = false;
  }
}

async function unenroll(scene: Scene, story: Story): Promise<Confirmation | null> {
  const { journal, random } = scene;
  const asked = performance.now();
  const answer = await ask(scene, story);
  if (answer === "unenrolling") {
    journal.underWay++;
    const underWay = { from: performance.now(), until: Number.POSITIVE_INFINITY };
    story.underWay.push(underWay);
    // The double of the counter-proof: "unenrolled" is shown without waiting for what is under way.
    if (scene.without === "waiting") return confirm(scene, story, asked);
    if (random.chance(0.1)) return underWay;
    if ((await waitForEnd(scene, story)) !== "unenrolled") return null;
  } else if (answer !== "unenrolled") return null;
  return confirm(scene, story, asked);
}

function confirm({ journal }: Scene, story: Story, asked: number): Confirmation {
  const confirmation = { from: performance.now(), until: Number.POSITIVE_INFINITY };
  story.confirmations.push(confirmation);
  journal.unenrolls++;
  journal.waits.push(confirmation.from - asked);
  return confirmation;
}

/** A second question, after an answer that was lost with the database, may find it ended by the first. */
async function ask(scene: Scene, story: Story): Promise<UnenrollResult["kind"]> {
  const { tenantId, enrollmentId } = story;
  const { kind } = await scene.database.insist((db) => {
    const at = scene.now();
    const undoUntil = new Date(at.getTime() + undoWithinMs);
    const order = { tenantId, enrollmentId, at, undoUntil, reason: "manual" as const, actor, cause: null };
    return unenrollEnrollment(db, order);
  });
  if (kind !== "already_ended") return kind;
  return (await readState(scene, story)) === "unenrolled" ? "unenrolled" : kind;
}

async function waitForEnd(scene: Scene, story: Story): Promise<string> {
  for (;;) {
    const state = await readState(scene, story);
    if (state !== "unenrolling") return state;
    await delay(30);
  }
}

async function readState({ database }: Scene, { tenantId, enrollmentId }: Story): Promise<string> {
  const row = await database.insist((db) =>
    db
      .selectFrom("enrollments")
      .select("state")
      .where("tenant_id", "=", tenantId)
      .where("id", "=", enrollmentId)
      .executeTakeFirst(),
  );
  return row?.state ?? "gone";
}

/** From the moment of asking on, emails may leave again. */
async function undo(scene: Scene, story: Story, told: Confirmation): Promise<void> {
  const { tenantId, enrollmentId } = story;
  await delay(scene.random.between(0, 1_500));
  const asked = performance.now();
  const open = [...story.confirmations, ...story.underWay].filter((each) => each.until > asked);
  for (const each of open) each.until = asked;
  const { kind } = await scene.database.insist((db) =>
    undoStoredUnenroll(db, { tenantId, enrollmentId, at: scene.now(), actor }),
  );
  if (kind === "restored" || kind === "already_open") scene.journal.undone++;
  else told.until = Number.POSITIVE_INFINITY;
}
