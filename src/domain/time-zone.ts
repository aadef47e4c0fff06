const known = new Map<string, boolean>();
const maximumRemembered = 1_000;

/** Whether this is the name of a time zone of the IANA database, such as `Europe/Oslo`. Offsets (`+01:00`) are not. */
export function isTimeZone(name: string): boolean {
  const remembered = known.get(name);
  if (remembered !== undefined) return remembered;
  const answer = /^[A-Za-z]/.test(name) && isAccepted(name);
  // Bounded, because the names come from outside.
  if (known.size < maximumRemembered) known.set(name, answer);
  return answer;
}

function isAccepted(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

/** Zone that plans an enrollment's later steps: the contact's if wanted and valid, else the sender user's (S-107…S-109). */
export function enrollmentTimeZone(
  useContactTimeZone: boolean,
  contactTimeZone: string | null,
  senderTimeZone: string,
): string {
  if (useContactTimeZone && contactTimeZone !== null && isTimeZone(contactTimeZone)) return contactTimeZone;
  return isTimeZone(senderTimeZone) ? senderTimeZone : "UTC";
}
