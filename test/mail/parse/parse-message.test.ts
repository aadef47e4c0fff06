import { parseMessage } from "../../../src/mail/parse/parse-message.ts";
import { maximumMessageBytes, UnreadableMessage } from "../../../src/mail/parse/parsed-message.ts";

const latin = (text: string) => Buffer.from(text, "latin1");
const lines = (...all: readonly string[]) => all.join("\r\n");

describe("Reading a message", () => {
  it("keeps the headers in their order, repeated ones too, unfolded and decoded", async () => {
    const message = await parseMessage(
      latin(
        lines(
          "Received: one",
          "X-Thing: a",
          "Received: two",
          "Subject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=",
          " from here",
          "",
          "Hi",
        ),
      ),
    );
    expect(message.headers.map(({ name, value }) => `${name}=${value}`)).toEqual([
      "received=one",
      "x-thing=a",
      "received=two",
      "subject=Grüße from here",
    ]);
    expect(message.header("Received")).toBe("one");
    expect(message.header("Absent")).toBeNull();
  });

  it("reads who wrote to whom, and what it answers", async () => {
    const message = await parseMessage(
      latin(
        lines(
          'From: "Blum, Vera" <Vera.Blum@Prospect.example>',
          "To: rep@fjordlight.example, Team: a@b.example, c@d.example;",
          "Return-Path: <>",
          "Message-ID: <answer@prospect.example>",
          "In-Reply-To: Your message of Monday <step.1@fjordlight.example>",
          "References: <step.0@fjordlight.example>",
          " <step.1@fjordlight.example>",
          "Date: Mon, 23 Nov 2026 10:00:00 +0100",
          "",
          "Yes.",
        ),
      ),
    );
    expect(message).toMatchObject({
      from: [{ name: "Blum, Vera", address: "vera.blum@prospect.example" }],
      to: [{ address: "rep@fjordlight.example" }, { address: "a@b.example" }, { address: "c@d.example" }],
      returnPath: "",
      messageId: "<answer@prospect.example>",
      inReplyTo: ["<step.1@fjordlight.example>"],
      references: ["<step.0@fjordlight.example>", "<step.1@fjordlight.example>"],
      date: new Date("2026-11-23T09:00:00Z"),
      text: "Yes.",
    });
  });

  it.each([
    ["UTF-7", "Subject: =?utf-7?Q?Gr+APwA3w-e?=", "Grüße"],
    [
      "UTF-7 in base64",
      `Subject: =?unicode-1-1-utf-7?B?${Buffer.from("Gr+APwA3w-e").toString("base64")}?=`,
      "Grüße",
    ],
    [
      "ISO-2022-JP",
      `Subject: =?iso-2022-jp?B?${Buffer.from("\u001b$B<+F01~Ez\u001b(B").toString("base64")}?=`,
      "自動応答",
    ],
    ["ISO-2022-JP without encoding", "Subject: \u001b$B<+F01~Ez\u001b(B", "自動応答"],
    ["Big5", `Subject: =?big5?B?${Buffer.from("a6dbb0caa65ec2d0", "hex").toString("base64")}?=`, "自動回覆"],
    ["raw Latin-1", "Subject: Gr\u00fc\u00dfe", "Grüße"],
    ["raw UTF-8", `Subject: ${Buffer.from("Grüße").toString("latin1")}`, "Grüße"],
    ["a set that nobody knows", "Subject: =?x-nowhere?Q?Hello?=", "Hello"],
    ["no encoded word at all", "Subject: =?broken?=", "=?broken?="],
  ])("decodes subjects in %s", async (_set, header, expected) => {
    const message = await parseMessage(latin(lines(header, "", "text")));
    expect(message.subject).toBe(expected);
  });

  it.each([
    ["UTF-7", "utf-7", "Gr+APwA3w-e", "Grüße"],
    ["Latin-1", "iso-8859-1", "Gr\u00fc\u00dfe", "Grüße"],
    ["UTF-8 that calls itself Latin-1", "iso-8859-1", Buffer.from("Grüße").toString("latin1"), "Grüße"],
    ["Latin-1 that calls itself UTF-8", "utf-8", "Gr\u00fc\u00dfe", "Grüße"],
    [
      "UTF-8 with an escape character",
      "utf-8",
      Buffer.from("\u001b[1mGrüße").toString("latin1"),
      "\u001b[1mGrüße",
    ],
    ["UTF-8", "utf-8", Buffer.from("Grüße").toString("latin1"), "Grüße"],
    ["a set that nobody knows", "x-nowhere", "Hello", "Hello"],
    ["ISO-2022-JP that calls itself ASCII", "us-ascii", "\u001b$B<+F01~Ez\u001b(B", "自動応答"],
  ])("decodes texts in %s", async (_name, charset, body, expected) => {
    const message = await parseMessage(
      latin(lines("Subject: x", `Content-Type: text/plain; charset=${charset}`, "", body)),
    );
    expect(message.text.trim()).toBe(expected);
  });

  it("makes text from HTML where there is nothing else, with quotations marked", async () => {
    const html =
      "<style>p{}</style><p>Yes, &uuml;bermorgen.<br>Vera</p><blockquote><div>Hello <b>Vera</b></div></blockquote><script>x</script>";
    const message = await parseMessage(latin(lines("Subject: x", "Content-Type: text/html", "", html)));
    expect(message.text.split("\n").filter((line) => line !== "")).toEqual([
      "Yes, übermorgen.",
      "Vera",
      "> Hello Vera",
    ]);
    expect(message.html).toContain("<blockquote>");
  });

  it("keeps reports, calendars and messages inside a message as parts, not as text", async () => {
    const message = await parseMessage(
      latin(
        lines(
          'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
          "",
          "--b",
          "",
          "It failed.",
          "--b",
          "Content-Type: message/delivery-status",
          "",
          "Reporting-MTA: dns; a.example",
          "--b",
          "Content-Type: message/rfc822",
          "",
          "Subject: inner",
          "",
          "inner text",
          "--b",
          "Content-Type: image/png; name=logo.png",
          "Content-Transfer-Encoding: base64",
          "",
          "iVBORw0KGgo=",
          "--b--",
        ),
      ),
    );
    expect(message.text.trim()).toBe("It failed.");
    expect(message.contentType.params["report-type"]).toBe("delivery-status");
    expect(message.parts.map(({ type, filename }) => [type, filename])).toEqual([
      ["message/delivery-status", null],
      ["message/rfc822", null],
      ["image/png", "logo.png"],
    ]);
    expect(message.parts[1]?.text).toContain("inner text");
    expect(message.parts[2]?.text).toBe("");
  });

  it.each([
    ["bare carriage returns", "Subject: x\rFrom: a@b.example\r\rHello\r"],
    ["a mailbox file's first line", "From a@b.example Mon Nov 23 10:00:00 2026\nSubject: x\n\nHello\n"],
    ["empty lines before the headers", "\r\n\r\nSubject: x\r\n\r\nHello"],
    ["a boundary that never comes", 'Subject: x\nContent-Type: multipart/mixed; boundary="never"\n\nHello\n'],
    [
      "a boundary that never ends",
      'Subject: x\nContent-Type: multipart/mixed; boundary="b"\n\n--b\n\nHello\n',
    ],
    [
      "a parameter that lost its indentation",
      'Subject: x\nContent-Type: multipart/mixed;\nboundary="b"\n\n--b\n\nHello\n--b--\n',
    ],
    ["lines among the headers that are none", "Subject: x\nthis is no header\n\nHello"],
  ])("puts up with %s", async (_what, raw) => {
    const message = await parseMessage(latin(raw));
    expect([message.subject, message.text.trim()]).toEqual(["x", "Hello"]);
  });

  it("says when there is no message at all", async () => {
    for (const raw of ["", "\n\n", "just words"]) {
      await expect(parseMessage(latin(raw))).rejects.toBeInstanceOf(UnreadableMessage);
    }
  });

  it.each([100, 1000])("reads a message nested %i deep", async (depth) => {
    const opening = Array.from(
      { length: depth },
      (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\n\n--b${at}\n`,
    );
    const message = await parseMessage(latin(`Subject: x\n${opening.join("")}\nHello\n`));
    expect(message.subject).toBe("x");
    expect(message.text).toContain("Hello");
  });

  it("reads a text that is cut within a character", async () => {
    const message = await parseMessage(
      Buffer.concat([latin("Subject: x\n\n"), Buffer.from("Grüße ".repeat(200_000))]),
    );
    expect(message.text.startsWith("Grüße Grüße")).toBe(true);
  });

  it("looks at the beginning of a long message alone", async () => {
    const message = await parseMessage(
      Buffer.concat([latin("Subject: x\n\nHello\n"), Buffer.alloc(10_000_000, "y\n")]),
    );
    expect(message.cut).toBe(true);
    expect(message.text.startsWith("Hello")).toBe(true);
    expect(message.text.length).toBeLessThan(maximumMessageBytes);
  });
});
