import type { Settings } from "./settings.ts";

/** An organisation that may sign in: its id at the identity provider (claim `tid`) and a name for people. */
export interface Directory {
  id: string;
  name: string;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** `DIRECTORIES`: one organisation per semicolon, `<directory id>` or `<directory id>=<name>`. */
export function parseDirectories(settings: Settings): Directory[] {
  const text = settings.text("DIRECTORIES");
  if (text === null)
    return settings.fail("DIRECTORIES", "must name the directory (tenant) ids that may sign in");
  return text
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => {
      const [id = "", ...name] = part.split("=");
      if (!uuid.test(id.trim()))
        settings.fail("DIRECTORIES", `must hold directory ids (UUIDs), not "${id.trim()}"`);
      return { id: id.trim().toLowerCase(), name: name.join("=").trim() || id.trim() };
    });
}
