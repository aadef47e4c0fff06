import { setTimeout as delay } from "node:timers/promises";
import type { Story } from "./journal.ts";
import { pauseAndResume } from "./pause-and-resume.ts";
import type { Scene } from "./scene.ts";
import { unenrollAndUndo } from "./unenroll-and-undo.ts";

/** People who unenroll and pause contacts. */
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

export function createMeddlers(scene: Scene): Meddlers {
  const { random } = scene;
  const stories = new Map<number, Story>();
  let isCalm = false;
  let busy = 0;
  const meddle = async (story: Story, afterMs: number): Promise<void> => {
    busy++;
    await delay(afterMs);
    await (random.chance(0.8) ? unenrollAndUndo(scene, story) : pauseAndResume(scene, story));
    busy--;
  };
  return {
    get busy() {
      return busy;
    },
    enrolled(n, story) {
      stories.set(n, story);
      // Some before the first email leaves, some between the others.
      const withinMs = random.chance(0.5) ? 60 : 6_000;
      if (random.chance(atEnrollShare)) void meddle(story, random.between(0, withinMs));
    },
    handingOver(n) {
      const story = stories.get(n);
      if (isCalm || story === undefined || !random.chance(atHandOverShare)) return;
      void meddle(story, random.chance(0.5) ? 0 : random.between(0, 30));
    },
    calm: () => void (isCalm = true),
  };
}
