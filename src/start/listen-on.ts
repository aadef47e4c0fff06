import { ConfigurationError } from "../configuration/settings.ts";

/** What the address is to blame for; of a port that is taken, explain-failure tells. */
const wrongHost = new Set(["EADDRNOTAVAIL", "ENOTFOUND", "EAI_AGAIN", "EINVAL"]);

interface Listener {
  listen(place: { host: string; port: number }): Promise<unknown>;
}

/** @throws ConfigurationError when `HOST` is no address of this machine. */
export async function listenOn(app: Listener, { host, port }: { host: string; port: number }): Promise<void> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (!wrongHost.has(code)) throw error;
    throw new ConfigurationError(
      `The setting HOST must be an address of this machine, not "${host}" (${code}).`,
    );
  }
}
