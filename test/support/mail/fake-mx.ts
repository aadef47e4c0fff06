import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** A mail exchanger elsewhere that takes nothing: what it says depends on whom the mail is for. */
export interface FakeMx {
  port: number;
  stop(): Promise<void>;
}

/** `answers`: local part of the recipient → code and text, e.g. `[550, "5.1.1 No such user"]`. */
export async function startFakeMx(answers: Readonly<Record<string, [number, string]>>): Promise<FakeMx> {
  const server = new SMTPServer({
    name: "mx.elsewhere.test",
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    disableReverseLookup: true,
    logger: false,
    onRcptTo({ address }, _session, callback) {
      const [responseCode, text] = answers[address.split("@")[0] ?? ""] ?? [550, "5.1.1 No such user here"];
      callback(Object.assign(new Error(text), { responseCode }));
    },
  });
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  return {
    port: (server.server.address() as AddressInfo).port,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
