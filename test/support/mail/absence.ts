import { expect } from "@jest/globals";
import type { RealStory, WrittenTo } from "./real-story.ts";

const dayMs = 86_400_000;

export const inDays = (count: number): Date => new Date(Date.now() + count * dayMs);

/** A day as people write it. */
export const spoken = (day: Date): string =>
  new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" }).format(day);

/** Waits until a contact is taken for away, until the first working day from `backOn` on. */
export async function expectHeld(story: RealStory, contact: WrittenTo, backOn: Date): Promise<void> {
  await story.until(async () => (await story.contact(contact)).hold_reason !== null);
  const held = await story.contact(contact);
  expect(held.hold_reason).toBe("away");
  const lateMs = (held.held_until?.getTime() ?? 0) - backOn.getTime();
  expect(lateMs).toBeGreaterThan(-dayMs);
  expect(lateMs).toBeLessThan(3 * dayMs);
  expect((await story.enrollment(contact)).state).toBe("active");
  expect(await story.timeline(contact)).toContain("held");
}
