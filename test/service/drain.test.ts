import { once } from "node:events";
import { connect, type AddressInfo, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, describe, expect, it } from "@jest/globals";
import type { App } from "../../src/service/context.ts";
import { drain } from "../../src/service/drain.ts";
import { createTestService, type TestService } from "../support/test-service.ts";

let service: TestService;
afterEach(() => service.close());

describe("a service that is told to stop", () => {
  it("finishes the request under way, turns new ones away, and closes", async () => {
    const lifecycle = { draining: false };
    const gate = deferred();
    const entered = [deferred(), deferred()];
    let count = 0;
    const slow = (app: App) => {
      app.get("/test/slow", { schema: { hide: true } }, async () => {
        entered[count++]?.resolve();
        await gate.promise;
        return { done: true };
      });
    };
    service = await createTestService({ lifecycle, extensions: [slow] });
    await service.app.listen({ host: "127.0.0.1", port: 0 });
    const { port } = service.app.server.address() as AddressInfo;

    // Two connections with a request under way each; what is asked on them afterwards is asked of a draining service.
    const [first, second] = [connect(port, "127.0.0.1"), connect(port, "127.0.0.1")];
    for (const socket of [first, second]) ask(socket, "/test/slow");
    await Promise.all(entered.map(({ promise }) => promise));
    const drained = drain(service.app, lifecycle);
    for (const [socket, path] of [
      [first, "/readyz"],
      [second, "/v1/me"],
    ] as const) {
      const arrived = once(service.app.server, "request");
      ask(socket, path);
      await arrived;
    }
    gate.resolve();

    const ready = await text(first);
    expect(ready).toMatch(/^HTTP\/1\.1 200 [^]*{"done":true}HTTP\/1\.1 503 [^]*{"status":"shutting_down"}/);
    const refused = await text(second);
    expect(refused).toMatch(
      /{"done":true}HTTP\/1\.1 503 [^]*\nretry-after: 2\r\n[^]*"code":"shutting_down"/i,
    );
    expect(await drained).toBe(true);
    const [error] = (await once(connect(port, "127.0.0.1"), "error")) as [NodeJS.ErrnoException];
    expect(error.code).toBe("ECONNREFUSED");
  });
});

function ask(socket: Socket, path: string): void {
  socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
}

function deferred() {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
