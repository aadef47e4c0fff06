import { explainImap } from "../../src/mailbox/smtp-imap/imap-access.ts";

const server = { host: "imap.example", port: 993, security: "tls" as const };

test.each([
  ["NO [SERVERBUG] Internal error occurred. Refer to server log for more information.", "unreachable"],
  ["NO Temporary authentication failure.", "unreachable"],
  ["NO Too many simultaneous connections.", "unreachable"],
  ["NO [NOPERM] Permission denied", "misconfigured"],
  ["NO Mailbox does not exist", "misconfigured"],
])("an incoming server that says %s: %s", (answer, code) => {
  const error = Object.assign(new Error("Command failed"), { responseText: answer.replace(/^NO /, "") });
  expect(explainImap(error, server)).toMatchObject({ code, detail: expect.stringContaining("imap.example") });
});

test("a login that it does not accept", () => {
  const refused = { authenticationFailed: true, responseText: "Authentication failed." };
  expect(explainImap(Object.assign(new Error("failed"), refused), server).code).toBe("signed_out");
  const passing = { authenticationFailed: true, responseText: "Temporary authentication failure." };
  expect(explainImap(Object.assign(new Error("failed"), passing), server).code).toBe("unreachable");
});
