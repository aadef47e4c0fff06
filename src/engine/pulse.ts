/** A sleep that can be ended early. */
export interface Pulse {
  /** Ends the present sleep, or else the next one at once: no wake-up is lost. */
  wake(): void;
  /** Sleeps at most that long, in ms. Keeps no process alive. */
  sleep(milliseconds: number): Promise<void>;
}

export function createPulse(): Pulse {
  let woken = false;
  let end: (() => void) | null = null;
  return {
    wake() {
      woken = true;
      end?.();
    },
    async sleep(milliseconds) {
      if (!woken) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, Math.max(0, milliseconds)).unref();
          end = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      end = null;
      woken = false;
    },
  };
}
