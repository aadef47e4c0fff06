import { ConfigurationError } from "./settings.ts";

/** What a process does: answer over HTTP, let sequences run, or both. */
export interface Roles {
  serves: boolean;
  works: boolean;
}

/** The program's argument: `serve`, `work`, or none for both. */
export function readRoles(argument: string | undefined): Roles {
  if (argument === undefined) return { serves: true, works: true };
  if (argument === "serve" || argument === "work") {
    return { serves: argument === "serve", works: argument === "work" };
  }
  throw new ConfigurationError(
    `The program is started with serve, work or rotate-secrets, or with none of them, not with "${argument}".`,
  );
}
