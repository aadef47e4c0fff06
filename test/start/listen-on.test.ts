import { createServer } from "node:http";
import { once } from "node:events";
import { ConfigurationError } from "../../src/configuration.ts";
import { listenOn } from "../../src/start/listen-on.ts";

/** What nobody has: an address for documents (RFC 5737). */
const strange = "203.0.113.1";

it("says in one sentence that HOST is no address of this machine", async () => {
  const server = createServer();
  const listener = {
    async listen(place: { host: string; port: number }) {
      server.listen(place);
      await once(server, "listening");
    },
  };
  const outcome = listenOn(listener, { host: strange, port: 0 });
  await expect(outcome).rejects.toThrow(ConfigurationError);
  await expect(outcome).rejects.toThrow(
    /^The setting HOST must be an address of this machine, not "203\.0\.113\.1" \(E/,
  );
});

it("leaves what else may go wrong as it is", async () => {
  const taken = Object.assign(new Error("listen"), { code: "EADDRINUSE" });
  const listener = { listen: () => Promise.reject(taken) };
  await expect(listenOn(listener, { host: "localhost", port: 1 })).rejects.toBe(taken);
});
