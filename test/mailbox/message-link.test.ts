import { describe, expect, test } from "@jest/globals";
import { readSmtpImapSettings } from "../../src/mailbox/smtp-imap/smtp-imap-settings.ts";
import { messageLink } from "../../src/mailbox/smtp-imap/reading/message-link.ts";

const template = "https://mail.example/?open={messageId}";
const link = (raw: string) => messageLink(template, Buffer.from(raw));

describe("the address that opens a message", () => {
  test("is made of its own id", () => {
    expect(link("Subject: Hello\r\nMessage-ID: <a+b&c@x.example>\r\n\r\nText")).toBe(
      "https://mail.example/?open=a%2Bb%26c%40x.example",
    );
  });

  test("also where the id stands on a line of its own", () => {
    expect(link("message-id:\r\n <a@x.example>\r\n\r\n")).toBe("https://mail.example/?open=a%40x.example");
  });

  test("is none where the message has no id, whatever its text quotes", () => {
    expect(link("Subject: Hello\r\n\r\nMessage-ID: <quoted@x.example>\r\n")).toBeNull();
    expect(link("")).toBeNull();
  });

  test("is none without a template, and a template is an address of the web", () => {
    expect(messageLink(null, Buffer.from("Message-ID: <a@x>\r\n\r\n"))).toBeNull();
    const server = { host: "mail.example", port: 993, security: "tls" };
    const stored = { smtp: server, imap: server, user: "u", messageLink: "javascript:alert(1)" };
    expect(readSmtpImapSettings(stored)).toMatchObject({ messageLink: null });
    expect(readSmtpImapSettings({ ...stored, messageLink: template })).toMatchObject({
      messageLink: template,
    });
  });
});
