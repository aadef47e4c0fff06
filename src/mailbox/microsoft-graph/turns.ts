/** At most so many at once; the others wait for their turn, in order. */
export interface Turns {
  take<T>(work: () => Promise<T>): Promise<T>;
}

export function createTurns(atOnce: number): Turns {
  let free = atOnce;
  const queue: (() => void)[] = [];

  const begin = (): Promise<void> => {
    if (free > 0) {
      free--;
      return Promise.resolve();
    }
    return new Promise((resolve) => void queue.push(resolve));
  };
  const end = (): void => {
    const next = queue.shift();
    if (next === undefined) free++;
    else next();
  };

  return {
    async take(work) {
      await begin();
      try {
        return await work();
      } finally {
        end();
      }
    },
  };
}
