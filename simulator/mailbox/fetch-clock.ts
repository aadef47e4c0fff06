/** The trial's time: the system's, moved on by `offsetMs`. */
export interface TrialTime {
  /** ISO 8601, UTC. */
  now: string;
  offsetMs: number;
}

export type ClockChange = { addHours: number } | { reset: true };

export async function fetchClock(): Promise<TrialTime> {
  return read(await fetch("/trial/clock", { headers: { accept: "application/json" } }));
}

/** Moves the trial's time on, or puts it back to the present. */
export async function moveClock(change: ClockChange): Promise<TrialTime> {
  const headers = { "content-type": "application/json" };
  return read(await fetch("/trial/clock", { method: "POST", headers, body: JSON.stringify(change) }));
}

async function read(answer: Response): Promise<TrialTime> {
  if (!answer.ok) throw new Error(`/trial/clock answered ${answer.status}.`);
  return (await answer.json()) as TrialTime;
}
