export interface NameParts {
  givenName: string;
  familyName: string;
}

/**
 * A first guess at the parts of a display name, for a person to correct: "Haddad, Omar" and "Omar Haddad" alike;
 * nothing when Outlook shows only the address.
 */
export function splitName(displayName: string): NameParts {
  const name = displayName
    .replaceAll(/["<>]/g, "")
    .replace(/\(.*?\)/g, "")
    .trim()
    .replaceAll(/\s+/g, " ");
  if (name === "" || name.includes("@")) return { givenName: "", familyName: "" };
  const comma = name.indexOf(",");
  if (comma > 0) return { givenName: name.slice(comma + 1).trim(), familyName: name.slice(0, comma).trim() };
  const space = name.lastIndexOf(" ");
  if (space < 0) return { givenName: name, familyName: "" };
  return { givenName: name.slice(0, space), familyName: name.slice(space + 1) };
}
