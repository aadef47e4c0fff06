import type { Configuration } from "../configuration.ts";

/** Tells the person who started the program what to open. */
export function printAddresses(configuration: Configuration, note: string | null): void {
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
  console.log(rows.join("\n"));
}
