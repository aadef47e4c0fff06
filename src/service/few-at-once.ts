import type { Asker } from "../domain/asker.ts";
import { ServiceError } from "./service-error.ts";

export type FewAtOnce = <T>(asker: Asker, work: () => Promise<T>) => Promise<T>;

/**
 * For work that keeps the database busy for seconds: so much of it at once in this process that connections are left for
 * everybody else, the rest waits, and of one user there are two at most, or one person's haste would be everybody's wait.
 */
export function fewAtOnce(atOnce: number, ofUser = 2): FewAtOnce {
  const byUser = new Map<string, number>();
  const waiting: (() => void)[] = [];
  let running = 0;

  async function takeTurn<T>(work: () => Promise<T>): Promise<T> {
    if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else running++;
    try {
      return await work();
    } finally {
      // Whoever waits takes over this turn.
      const next = waiting.shift();
      if (next === undefined) running--;
      else next();
    }
  }

  return async ({ tenantId, userId }, work) => {
    const user = `${tenantId} ${userId}`;
    const count = byUser.get(user) ?? 0;
    if (count >= ofUser) {
      throw new ServiceError("rate_limited", `More than ${String(ofUser)} of these at once.`, {
        retryAfter: 1,
      });
    }
    byUser.set(user, count + 1);
    try {
      return await takeTurn(work);
    } finally {
      const left = (byUser.get(user) ?? 1) - 1;
      if (left === 0) byUser.delete(user);
      else byUser.set(user, left);
    }
  };
}
