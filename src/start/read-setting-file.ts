import { readFile } from "node:fs/promises";
import { ConfigurationError } from "../configuration/settings.ts";

/** The text of a file that a setting names. @throws ConfigurationError when it cannot be read. */
export async function readSettingFile(setting: string, path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    const { code = "unknown" } = error as NodeJS.ErrnoException;
    throw new ConfigurationError(`The setting ${setting} names ${path}, which cannot be read (${code}).`);
  }
}
