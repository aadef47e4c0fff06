/** Domain time of a run: it begins at `origin` (ms) and goes faster, so that delays and retries of minutes pass in seconds. */
export interface RunClock {
  origin: number;
  speed: number;
}

export const domainNow = ({ origin, speed }: RunClock): Date =>
  new Date(origin + (Date.now() - origin) * speed);
