import { rmSync } from "node:fs";
import { withAdmin } from "./global-setup.ts";

export default async function globalTeardown(): Promise<void> {
  const { postgres, dataDir, template, adminUrl } = globalThis.testServer;
  await withAdmin(adminUrl, (client) => client.query(`drop database if exists ${template} with (force)`));
  await postgres?.stop();
  if (dataDir) rmSync(dataDir, { recursive: true, force: true });
}
