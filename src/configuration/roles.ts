import { ConfigurationError } from "./settings.ts";

/** What a process does: answer over HTTP, let sequences run, or both. */
export interface Roles {
  serves: boolean;
  works: boolean;
}

/** The program's arguments: `serve`, `work`, or none for both. */
export function readRoles(given: readonly string[]): Roles {
  const [argument, ...more] = given;
  if (argument === undefined) return { serves: true, works: true };
  if (more.length === 0 && (argument === "serve" || argument === "work")) {
    return { serves: argument === "serve", works: argument === "work" };
  }
  throw new ConfigurationError(
    `The program is started with serve, work or rotate-secrets, or with none of them, not with "${given.join(" ")}".`,
  );
}
