/** An add-in's `roamingSettings`, kept per user for as long as the page is open, as the mailbox keeps them. */
const saved = new Map<string, Record<string, string>>();

export function readRoamingSettings(addInId: string, username: string): Record<string, string> {
  return saved.get(`${addInId} ${username}`) ?? {};
}

export function saveRoamingSettings(addInId: string, username: string, values: Record<string, string>): void {
  saved.set(`${addInId} ${username}`, values);
}
