import type { Configuration } from "../configuration.ts";

/** What the person who started the program reads: what runs, and what to open. */
export function describeAddresses(configuration: Configuration, note: string | null): string {
  const { publicOrigin, databaseUrl, dataDirectory, mode } = configuration;
  const rows =
    mode === "trial"
      ? [
          "Sales Tools for Outlook runs in trial mode, with demo data and demo users.",
          "",
          `  Simulated Outlook   ${publicOrigin}/`,
          `  API                 ${publicOrigin}/docs`,
          `  Data                ${databaseUrl === null ? dataDirectory : "the database of DATABASE_URL"}`,
          "",
          ...(note ? [note] : []),
          "Stop with Ctrl+C; the data stay. Start over with `npm run reset`.",
        ]
      : [`Sales Tools for Outlook serves ${publicOrigin} (port ${String(configuration.port)}).`];
  return rows.join("\n");
}
