/** What a Message-ID of ours says. */
export interface OwnId {
  tenantId: string;
  enrollmentId: string;
  position: number;
}

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const own = new RegExp(`^<?(${uuid})\\.(\\d{1,5})\\.(${uuid})(?:@[^<>\\s]{1,255})?>?$`, "i");
const somewhere = new RegExp(`${uuid}\\.\\d{1,5}\\.${uuid}@[a-z0-9.-]{1,255}`, "gi");
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

/** Message-IDs made like ours anywhere in a text, with angle brackets. */
export function findOwnIds(text: string): string[] {
  return [...text.matchAll(somewhere)].slice(0, maximumFound).map(([id]) => `<${id}>`);
}
