/** What a Message-ID of ours says. */
export interface OwnId {
  tenantId: string;
  enrollmentId: string;
  position: number;
}

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const own = new RegExp(`^<?(${uuid})\\.(\\d{1,5})\\.(${uuid})(?:@[^<>\\s]{1,255})?>?$`, "i");
const beforeDomain = new RegExp(`${uuid}\\.\\d{1,5}\\.${uuid}$`, "i");
const domain = /[a-z0-9.-]{1,255}/iy;
/** Of what stands before the domain. */
const longest = 36 + 1 + 5 + 1 + 36;
const maximumFound = 50;

/** Reads `<enrollment.position.tenant@domain>`, also without brackets or domain; null: not one of ours. */
export function ownIdOf(id: string): OwnId | null {
  const match = own.exec(id);
  if (match === null) return null;
  const [, enrollmentId = "", position = "", tenantId = ""] = match;
  return {
    tenantId: tenantId.toLowerCase(),
    enrollmentId: enrollmentId.toLowerCase(),
    position: Number(position),
  };
}

/**
 * Message-IDs made like ours anywhere in a text, with angle brackets. Looked for at each `@`: all mail is searched for them,
 * and hardly any has one.
 */
export function findOwnIds(text: string): string[] {
  const found: string[] = [];
  for (let at = text.indexOf("@"); at !== -1 && found.length < maximumFound; at = text.indexOf("@", at + 1)) {
    const local = beforeDomain.exec(text.slice(Math.max(0, at - longest), at));
    domain.lastIndex = at + 1;
    const host = local === null ? null : domain.exec(text);
    if (local !== null && host !== null) found.push(`<${local[0]}@${host[0]}>`);
  }
  return found;
}
