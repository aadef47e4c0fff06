/** What a trial can play besides Outlook: the service's own troubles. */
export const serviceFaults = ["none", "slow", "database_unavailable"] as const;
export type ServiceFault = (typeof serviceFaults)[number];

/** Lets the trial's service fail as told, until told otherwise. */
export async function setServiceFault(kind: ServiceFault): Promise<void> {
  await post("/trial/fault", { kind });
}

/** Puts the trial's demo data back as they were. */
export async function resetDemoData(): Promise<void> {
  await post("/trial/reset");
}

async function post(path: string, body?: unknown): Promise<void> {
  const answer = await fetch(path, {
    method: "POST",
    ...(body === undefined
      ? {}
      : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}.`);
}
