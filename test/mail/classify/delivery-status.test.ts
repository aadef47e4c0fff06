import type { MessageClass } from "../../../src/domain/message-words.ts";
import { classify, report, returned } from "./support/compose.ts";

const said = "I could not deliver your message.";

describe("Delivery status reports (RFC 3464)", () => {
  const table: readonly (readonly [string, MessageClass, readonly string[]])[] = [
    ["failed, no such mailbox", "hard_bounce", ["Action: failed", "Status: 5.1.1"]],
    ["failed, bad domain", "hard_bounce", ["Action: failed", "Status: 5.1.2"]],
    ["failed, moved", "hard_bounce", ["Action: failed", "Status: 5.1.6"]],
    ["failed, null MX", "hard_bounce", ["Action: failed", "Status: 5.1.10"]],
    ["failed, mailbox closed", "hard_bounce", ["Action: failed", "Status: 5.2.1"]],
    ["failed, no route", "hard_bounce", ["Action: failed", "Status: 5.4.4"]],
    ["failed, full", "soft_bounce", ["Action: failed", "Status: 5.2.2"]],
    ["failed, too big", "soft_bounce", ["Action: failed", "Status: 5.3.4"]],
    ["failed, policy", "soft_bounce", ["Action: failed", "Status: 5.7.1"]],
    ["failed, bad sender", "soft_bounce", ["Action: failed", "Status: 5.1.8"]],
    ["expired", "soft_bounce", ["Action: failed", "Status: 4.4.7"]],
    ["failed for no stated reason", "soft_bounce", ["Action: failed", "Status: 5.0.0"]],
    ["delayed", "delivery_report", ["Action: delayed", "Status: 4.4.1"]],
    ["delayed although the status says failed", "delivery_report", ["Action: delayed", "Status: 5.1.1"]],
    ["delivered", "delivery_report", ["Action: delivered", "Status: 2.1.5"]],
    ["relayed", "delivery_report", ["Action: relayed", "Status: 2.0.0"]],
    ["expanded", "delivery_report", ["Action: expanded", "Status: 2.0.0"]],
  ];
  it.each(table)("%s → %s", async (_what, expected, fields) => {
    expect(await classify(report(fields, said))).toMatchObject({ class: expected });
  });

  const lying: readonly (readonly [string, MessageClass, string, string])[] = [
    ["5.1.1 over an SPF refusal", "soft_bounce", "5.1.1", "smtp; 553 SPF check failed"],
    ["5.1.1 over a size limit", "soft_bounce", "5.1.1", "smtp; 552 message size exceeds fixed limit"],
    [
      "5.7.1 over an unknown user",
      "hard_bounce",
      "5.7.1",
      "smtp; 554 5.7.1 <a@b.example>: Recipient address rejected: User unknown",
    ],
    ["5.0.0 over an unknown user", "hard_bounce", "5.0.0", "smtp; 550 No such user here"],
    [
      "a relay's gloss before the other server's words",
      "soft_bounce",
      "5.1.0",
      "smtp; 5.1.0 - Unknown address error 550-'5.7.1 blocked by our policy'",
    ],
    [
      "the count of attempts behind an unknown user",
      "hard_bounce",
      "5.0.0",
      "smtp; 5.1.0 - Unknown address error 550-'5.1.1 <a@b.example>: Recipient address rejected: b.example' (delivery attempts: 0)",
    ],
    ["4.2.0 after days of trying", "soft_bounce", "4.2.0", "smtp; 450 4.2.0 try again later"],
    [
      "a host that could not be looked up just then",
      "soft_bounce",
      "4.4.3",
      "x-postfix; Host or domain name not found. Name service error: Host not found, try again",
    ],
    [
      "a domain that does not exist",
      "hard_bounce",
      "5.4.4",
      "x-postfix; Host or domain name not found. Name service error for name=b.example type=AAAA: Host not found",
    ],
  ];
  it.each(lying)(
    "the words of the diagnosis outweigh the codes: %s",
    async (_what, expected, status, diagnosis) => {
      const fields = ["Action: failed", `Status: ${status}`, `Diagnostic-Code: ${diagnosis}`];
      expect(await classify(report(fields, said))).toMatchObject({ class: expected });
    },
  );

  it("knows a provider that calls a user unknown when the user's filter refuses", async () => {
    const said =
      "<a@docomo.ne.jp>: host mfsmax.docomo.ne.jp said: 550 Unknown user a@docomo.ne.jp (in reply to end of\n    DATA command)";
    const fields = [
      "Action: failed",
      "Status: 5.0.0",
      "Diagnostic-Code: smtp; 550 Unknown user a@docomo.ne.jp",
    ];
    const text = said.replace("\n   ", "");
    expect(await classify(report(fields, text))).toMatchObject({
      class: "soft_bounce",
      evidence: [{ rule: "bounce_text.provider" }, {}],
    });
    expect(await classify(report(fields, "It failed."))).toMatchObject({ class: "hard_bounce" });
  });

  it("names whom it is about, and what says so first", async () => {
    const fields = ["Action: failed", "Status: 5.1.1", "Diagnostic-Code: smtp; 550 5.1.1 User unknown"];
    const found = await classify(report(fields, said));
    expect(found.recipients).toEqual(["vera.blum@prospect.example"]);
    expect(found.evidence[0]).toEqual({ rule: "bounce_text.no_such_user", detail: "550 5.1.1 User unknown" });
    expect(found.evidence[1]?.rule).toBe("report.delivery_status");
  });

  it("counts as failed when one of several recipients failed", async () => {
    const status = [
      "Reporting-MTA: dns; mail.example",
      "",
      "Final-Recipient: rfc822; one@b.example",
      "Action: delivered",
      "Status: 2.1.5",
      "",
      "Final-Recipient: rfc822; two@b.example",
      "Action: failed",
      "Status: 5.1.1",
    ].join("\r\n");
    const parts = [["message/delivery-status", status]] as const;
    expect(await classify(report([], said, { parts }))).toMatchObject({ class: "hard_bounce" });
  });

  it("reads the fields where a gateway moved them into the text", async () => {
    const text = `${said}\n\nReporting-MTA: dns; mail.example\n\nFinal-Recipient: RFC822; two@b.example\nAction: failed\nStatus: 5.1.1`;
    const found = await classify({ from: "MAILER-DAEMON@mail.example", subject: "Delivery failure", text });
    expect(found).toMatchObject({ class: "hard_bounce", recipients: ["two@b.example"] });
  });

  it("takes disclaimers and greetings for no reason", async () => {
    const text = `${said}\n\nThis e-mail was scanned for all viruses. Please do not reply. It may contain restricted attachments.`;
    expect(await classify(report(["Action: failed", "Status: 5.1.1"], text))).toMatchObject({
      class: "hard_bounce",
    });
  });
});

describe("What only resembles a report", () => {
  it("is a person who forwards one", async () => {
    const text =
      "Vera, look what I got:\n\n---------- Forwarded message ---------\nFrom: Mail Delivery Subsystem <mailer-daemon@a.example>\n\nDelivery to the following recipient failed permanently: 550 5.1.1 User unknown";
    expect(await classify({ subject: "Fwd: Delivery Status Notification (Failure)", text })).toMatchObject({
      class: "human_reply",
    });
  });

  it("is a person who answers one", async () => {
    const text =
      "That happens with old addresses, please use vera@prospect.example.\n\n> This message was created automatically by mail delivery software.\n> 550 User unknown";
    expect(
      await classify({ subject: "Re: Mail delivery failed: returning message to sender", text }),
    ).toMatchObject({ class: "human_reply" });
  });

  it("is a person who writes about deliveries", async () => {
    const texts = [
      {
        subject: "Delivery problems with our last order",
        text: "Hi Maya,\n\nour last delivery has failed twice and could not be delivered to the warehouse. Can we talk?",
      },
      { subject: "Ticket by unknown user", text: "This is a ticket submitted by an unknown user." },
      {
        subject: "Undeliverable promises",
        text: "We are unable to deliver before May. Error 550 in our system, ask Jo.",
      },
      {
        subject: "Failure notice period",
        text: "The notice period for failure is 30 days, see section 5.1.1 of the contract.",
      },
    ];
    for (const letter of texts) expect(await classify(letter)).toMatchObject({ class: "human_reply" });
  });

  it("is a person who attaches the email that came back", async () => {
    const parts = [["message/rfc822", returned]] as const;
    expect(await classify({ text: "Is this from you?", parts })).toMatchObject({ class: "human_reply" });
  });
});

describe("Reports as JSON", () => {
  const letter = (notice: unknown) => ({
    from: "Notifications <no-reply@sns.example>",
    subject: "Notification Message",
    text: `${JSON.stringify(notice)}\n\n--\nIf you wish to stop receiving notifications, visit the link below.`,
  });
  const bounce = (bounceType: string, diagnosticCode: string) => ({
    notificationType: "Bounce",
    bounce: {
      bounceType,
      bouncedRecipients: [{ emailAddress: "vera.blum@prospect.example", diagnosticCode }],
    },
  });
  it.each([
    ["hard_bounce", bounce("Permanent", "smtp; 550 5.1.1 user unknown")],
    ["hard_bounce", bounce("Permanent", "")],
    ["soft_bounce", bounce("Transient", "smtp; 552 5.2.2 mailbox full")],
    ["soft_bounce", bounce("Permanent", "smtp; 550 5.7.1 message rejected as spam")],
    [
      "complaint",
      {
        notificationType: "Complaint",
        complaint: { complainedRecipients: [{ emailAddress: "vera.blum@prospect.example" }] },
      },
    ],
    ["delivery_report", { eventType: "DeliveryDelay" }],
    ["hard_bounce", { Message: JSON.stringify(bounce("Permanent", "")) }],
  ])("%s", async (expected, notice) => {
    expect(await classify(letter(notice))).toMatchObject({ class: expected });
  });

  it("is nothing when it is other JSON, or broken", async () => {
    expect(await classify(letter({ type: "Other" }))).toMatchObject({ class: "other" });
    expect(await classify({ ...letter(""), text: '{"notificationType":"Bounce",' })).toMatchObject({
      class: "other",
    });
  });
});
