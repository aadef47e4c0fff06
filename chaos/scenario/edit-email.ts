import { sql } from "kysely";
import { editStep } from "../../src/store/steps/edit-step.ts";
import { newId } from "../../src/store/database/new-id.ts";
import type { Story } from "./journal.ts";
import { actor, type Scene } from "./scene.ts";

/** The mark in an email's own text that says which change it was made of; quotations bear those of other steps. */
const markOf = (position: number, revision: number): string => `revision-${position}-${revision}-`;

/** The change that an email of this step was made of; 0: none. */
export function revisionIn(email: string, position: number): number {
  const revisions = [...email.matchAll(/revision-(\d+)-(\d+)-/g)].filter(([, of]) => Number(of) === position);
  return Math.max(0, ...revisions.map(([, , revision]) => Number(revision)));
}

/** Somebody changes the next email of an enrollment; once that is confirmed, no older text of it may leave. */
export async function editEmail(scene: Scene, story: Story): Promise<void> {
  const { database, journal } = scene;
  const { tenantId, enrollmentId } = story;
  const { rows } = await database.insist((db) =>
    sql<{ position: number }>`
      select next_position as position from enrollments where tenant_id = ${tenantId} and id = ${enrollmentId}`.execute(
      db,
    ),
  );
  const position = rows[0]?.position ?? 1;
  const revision = ++journal.edits;
  const body = `Hello {{ contact.given_name }}, ${markOf(position, revision)}`;
  const by = { ...actor, id: newId() };
  const change = { tenantId, enrollmentId, position, body, actor: by };
  const { kind } = await database.insist((db) => editStep(db, { ...change, at: scene.now() }));
  if (kind !== "edited") return;
  story.revisions.set(position, Math.max(revision, story.revisions.get(position) ?? 0));
}
