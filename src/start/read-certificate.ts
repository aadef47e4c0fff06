import { createSecureContext } from "node:tls";
import type { Configuration } from "../configuration.ts";
import { ConfigurationError } from "../configuration/settings.ts";
import { readSettingFile } from "./read-setting-file.ts";

/**
 * Certificate and key of the files that `TLS_CERT` and `TLS_KEY` name.
 *
 * @throws ConfigurationError when they cannot be read, are none, or do not belong together.
 */
export async function readCertificate(
  files: NonNullable<Configuration["tls"]>,
): Promise<{ cert: string; key: string }> {
  const cert = await readSettingFile("TLS_CERT", files.certificateFile);
  const key = await readSettingFile("TLS_KEY", files.keyFile);
  try {
    createSecureContext({ cert, key });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ConfigurationError(
      `The settings TLS_CERT and TLS_KEY must name a certificate and its key, both as PEM and without a password (${why}).`,
    );
  }
  return { cert, key };
}
