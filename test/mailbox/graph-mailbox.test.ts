import type { SendFailure } from "../../src/mailbox/mailbox.ts";
import { createGraphMailbox } from "../../src/mailbox/microsoft-graph/graph-mailbox.ts";
import { createRefreshingTokens, type Tokens } from "../../src/mailbox/oauth/refreshing-tokens.ts";
import { startDeadline } from "../../src/mailbox/start-deadline.ts";
import { startGraphFake, type Fault, type GraphFake } from "../support/graph-fake/start-graph-fake.ts";
import { outgoingEmail } from "../support/mail/outgoing-email.ts";
import { overWhen } from "../support/mail/over-when.ts";

const since = new Date("2026-03-02T09:00:00.000Z");
const later = new Date(since.getTime() + 300_000);
const kept: Tokens[] = [];

let graph: GraphFake;

beforeEach(async () => {
  graph = await startGraphFake();
  kept.length = 0;
});
afterEach(() => graph.stop());

function open(options: { now?: Date; baseUrl?: string } = {}) {
  const client = {
    tokenUrl: graph.tokenUrl,
    clientId: "client",
    clientSecret: "s",
    scope: "Mail.Send Mail.Read",
  };
  const tokens = { refreshToken: graph.refreshToken, accessToken: null, expiresAt: 0 };
  return createGraphMailbox({
    baseUrl: options.baseUrl ?? graph.baseUrl,
    user: null,
    tokens: createRefreshingTokens({
      client,
      tokens,
      shared: {
        keep: (each) => {
          kept.push(each);
          return Promise.resolve();
        },
        read: () => Promise.resolve(null),
      },
      waitsMs: [],
    }),
    clock: () => options.now ?? later,
    readBackMs: [1, 5],
  });
}

const send = (mailbox: ReturnType<typeof open>, email = outgoingEmail(), ms = 60_000) =>
  mailbox.send(email, startDeadline(ms));

describe("an email sent through Microsoft Graph", () => {
  test("is accepted, then read back with its immutable id and conversation", async () => {
    const email = outgoingEmail();
    const item = { messageId: email.messageId, providerId: expect.stringMatching(/^AAkALg/) };
    await expect(send(open(), email)).resolves.toMatchObject({ kind: "sent", ...item });
    expect(graph.sent).toMatchObject([{ internetMessageId: email.messageId, subject: "Grüße aus Oslo" }]);
    expect(kept).toMatchObject([{ accessToken: "access-0", refreshToken: "0.refresh-0" }]);
  });

  test("stays sent where it cannot be read back yet", async () => {
    graph.hideNew = true;
    const email = outgoingEmail();
    await expect(send(open(), email)).resolves.toEqual({
      kind: "sent",
      messageId: email.messageId,
      providerId: null,
      conversationId: null,
    });
  });

  test("goes out with a new token when the old one is refused, once", async () => {
    const mailbox = open();
    await send(mailbox);
    graph.expireTokens();
    await expect(send(mailbox)).resolves.toMatchObject({ kind: "sent" });
    expect(graph.sent).toHaveLength(2);
    expect(kept.at(-1)).toMatchObject({ accessToken: "access-1" });
  });

  test("does not go out when the person has to sign in again", async () => {
    graph.revoke();
    await expect(send(open())).resolves.toMatchObject({ kind: "not_sent", failure: { code: "signed_out" } });
    expect(graph.sent).toEqual([]);
  });

  test("in parallel with another one asks for a token once", async () => {
    const mailbox = open();
    await Promise.all([send(mailbox), send(mailbox)]);
    expect(graph.heard.filter((line) => line.includes("/token"))).toHaveLength(1);
  });
});

describe("answers that surely mean not sent", () => {
  test.each<[Fault, SendFailure["code"], number | null]>([
    [{ status: 429, code: "ApplicationThrottled", retryAfter: "17" }, "throttled", 17_000],
    [{ status: 503, code: "serviceNotAvailable", retryAfter: "5" }, "throttled", 5_000],
    [{ status: 400, code: "ErrorInvalidRecipients" }, "recipient_rejected", null],
    [{ status: 403, code: "ErrorSendAsDenied" }, "misconfigured", null],
    [{ status: 403, code: "ErrorAccessDenied" }, "misconfigured", null],
    [{ status: 404, code: "MailboxNotEnabledForRESTAPI" }, "misconfigured", null],
    [{ status: 403, code: "ErrorExceededMessageLimit" }, "throttled", null],
    [{ status: 413, code: "ErrorMessageSizeExceeded" }, "rejected", null],
    [{ status: 400, code: "ErrorMimeContentInvalid" }, "rejected", null],
  ])("%j: %s", async (fault, code, retryAfterMs) => {
    graph.faults.sendMail = [fault];
    await expect(send(open())).resolves.toMatchObject({ kind: "not_sent", failure: { code, retryAfterMs } });
    expect(graph.sent).toEqual([]);
  });

  test("nobody listens there", async () => {
    await expect(send(open({ baseUrl: "http://127.0.0.1:1/v1.0" }))).resolves.toMatchObject({
      kind: "not_sent",
      failure: { code: "unreachable" },
    });
  });

  test("the time is over before anything is written", async () => {
    await expect(send(open(), outgoingEmail(), 0)).resolves.toMatchObject({
      kind: "not_sent",
      failure: { code: "too_late" },
    });
    expect(graph.heard.filter((line) => line.includes("sendMail"))).toEqual([]);
  });
});

describe("what nobody can say stays unclear", () => {
  test.each<Fault>([
    "cut_after",
    "cut_before",
    { status: 504, code: "UnknownError" },
    { status: 500, code: "generalException" },
    { status: 503, code: "serviceNotAvailable" },
  ])("%j", async (fault) => {
    graph.faults.sendMail = [fault];
    await expect(send(open())).resolves.toMatchObject({ kind: "unclear" });
  });

  test("a server that stays silent until the deadline has passed", async () => {
    graph.faults.sendMail = ["silence"];
    const deadline = overWhen(() => graph.heard.some((line) => line.includes("sendMail")));
    await expect(open().send(outgoingEmail(), deadline)).resolves.toMatchObject({ kind: "unclear" });
  });
});

describe("looking for an email in Sent", () => {
  test("finds it", async () => {
    const mailbox = open();
    const email = outgoingEmail();
    await send(mailbox, email);
    await expect(mailbox.findSent(email.messageId, since)).resolves.toMatchObject({
      kind: "found",
      messageId: email.messageId,
      providerId: graph.sent[0]?.id,
      conversationId: graph.sent[0]?.conversationId,
    });
  });

  test("says absent when enough time has passed and our other emails are there", async () => {
    const mailbox = open();
    await send(mailbox);
    await expect(mailbox.findSent(outgoingEmail().messageId, since)).resolves.toEqual({ kind: "absent" });
  });

  test("does not say absent soon after the hand-over", async () => {
    const mailbox = open({ now: new Date(since.getTime() + 10_000) });
    await send(mailbox);
    await expect(mailbox.findSent(outgoingEmail().messageId, since)).resolves.toMatchObject({
      kind: "unknown",
    });
  });

  test("does not say absent where Message-IDs are rewritten", async () => {
    graph.rewriteMessageIds = true;
    const mailbox = open();
    const email = outgoingEmail();
    await send(mailbox, email);
    await expect(mailbox.findSent(email.messageId, since)).resolves.toMatchObject({ kind: "unknown" });
  });

  test("does not say absent when the folder cannot be read", async () => {
    graph.faults.messages = [{ status: 500, code: "generalException" }];
    await expect(open().findSent(outgoingEmail().messageId, since)).resolves.toMatchObject({
      kind: "unknown",
    });
  });
});

describe("the connection test", () => {
  test("works", async () => {
    await expect(open().test()).resolves.toEqual({ kind: "works" });
  });

  test.each<[Fault, SendFailure["code"]]>([
    [{ status: 403, code: "ErrorAccessDenied" }, "misconfigured"],
    [{ status: 404, code: "MailboxNotEnabledForRESTAPI" }, "misconfigured"],
    [{ status: 429, code: "ApplicationThrottled", retryAfter: "1" }, "throttled"],
  ])("says what is wrong: %j", async (fault, code) => {
    graph.faults.messages = [fault];
    await expect(open().test()).resolves.toMatchObject({ kind: "fails", failure: { code } });
  });

  test("tells an outage of the sign-in service from a sign-out", async () => {
    graph.faults.token = [{ status: 503, code: "temporarily_unavailable" }];
    await expect(open().test()).resolves.toMatchObject({ kind: "fails", failure: { code: "unreachable" } });
  });
});
