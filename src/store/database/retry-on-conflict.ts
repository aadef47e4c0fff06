import { violatesUnique } from "./sql-state.ts";

const attempts = 3;

/**
 * Runs `work` again after it lost a race for a unique key: its own check then sees the winner and says so. `work` must
 * check before it writes, and leave nothing behind when it fails.
 */
export async function retryOnConflict<T>(constraint: string, work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === attempts || !violatesUnique(error, constraint)) throw error;
    }
  }
}
