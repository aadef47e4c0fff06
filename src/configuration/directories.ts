import type { Settings } from "./settings.ts";

/** An organisation that may sign in: its id at the identity provider (claim `tid`) and a name for people. */
export interface Directory {
  id: string;
  name: string;
}

/** For questions whether somebody's directory is one of them. */
export const directoryIds = ({ directories }: { directories: readonly Directory[] }): ReadonlySet<string> =>
  new Set(directories.map(({ id }) => id));

const uuidWithin = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;
const uuid = new RegExp(`^${uuidWithin.source}$`, "i");
const mustName = "must name the directory (tenant) ids that may sign in";

/** `DIRECTORIES`: one organisation per semicolon, `<directory id>` or `<directory id>=<name>`. */
export function parseDirectories(settings: Settings): Directory[] {
  const text = settings.text("DIRECTORIES");
  if (text === null) return settings.fail("DIRECTORIES", mustName);
  const directories = text
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => parseDirectory(settings, part));
  const ids = directories.map(({ id }) => id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined)
    settings.fail("DIRECTORIES", `must name each directory once, and names ${twice} twice`);
  if (ids.length === 0) settings.fail("DIRECTORIES", mustName);
  return directories;
}

function parseDirectory(settings: Settings, part: string): Directory {
  const [id = "", ...words] = part.split("=").map((word) => word.trim());
  const name = words.join("=");
  if (!uuid.test(id)) settings.fail("DIRECTORIES", `must hold directory ids (UUIDs), not "${id}"`);
  // A list with commas would be one organisation with a strange name.
  if (uuidWithin.test(name)) settings.fail("DIRECTORIES", "must separate organisations by semicolons");
  return { id: id.toLowerCase(), name: name || id };
}
