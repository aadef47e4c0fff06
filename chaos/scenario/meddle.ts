import { setTimeout as delay } from "node:timers/promises";
import { editEmail } from "./edit-email.ts";
import type { Story } from "./journal.ts";
import { pauseAndResume } from "./pause-and-resume.ts";
import type { Scene } from "./scene.ts";
import { unenrollAndUndo } from "./unenroll-and-undo.ts";

/** People who unenroll and pause contacts, and change what is written to them. */
export interface Meddlers {
  /** Somebody has been enrolled. */
  enrolled(n: number, story: Story): void;
  /** An email to the contact with this number is being handed over at this moment. */
  handingOver(n: number): void;
  /** Begins nothing new. */
  calm(): void;
  /** How many are still waiting for an answer. */
  readonly busy: number;
}

const atEnrollShare = 0.22;
const atHandOverShare = 0.12;
const editShare = 0.5;

export function createMeddlers(scene: Scene): Meddlers {
  const { random } = scene;
  const stories = new Map<number, Story>();
  let isCalm = false;
  let busy = 0;
  const after = async (afterMs: number, work: () => Promise<void>): Promise<void> => {
    busy++;
    await delay(afterMs);
    await work();
    busy--;
  };
  const meddle = (story: Story, afterMs: number): Promise<void> =>
    after(afterMs, () => (random.chance(0.8) ? unenrollAndUndo(scene, story) : pauseAndResume(scene, story)));
  const edit = (story: Story, afterMs: number): Promise<void> =>
    after(afterMs, () => editEmail(scene, story));
  return {
    get busy() {
      return busy;
    },
    enrolled(n, story) {
      stories.set(n, story);
      // Some before the first email leaves, some between the others.
      const withinMs = random.chance(0.5) ? 60 : 6_000;
      if (random.chance(atEnrollShare)) void meddle(story, random.between(0, withinMs));
      // About when a worker takes the first email, or between the others.
      if (random.chance(editShare)) void edit(story, random.between(0, random.chance(0.7) ? 300 : 6_000));
    },
    handingOver(n) {
      const story = stories.get(n);
      if (isCalm || story === undefined || !random.chance(atHandOverShare)) return;
      void meddle(story, random.chance(0.5) ? 0 : random.between(0, 30));
    },
    calm: () => void (isCalm = true),
  };
}
