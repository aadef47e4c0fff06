import type { MessageClass } from "../../../src/domain/message-words.ts";
import { classify, returned, type Letter } from "./support/compose.ts";

const feedback = (...fields: readonly string[]): Letter => ({
  from: "Feedback <fbl@provider.example>",
  subject: "FW: Our talk",
  text: "This is an email abuse report.",
  type: "multipart/report; report-type=feedback-report",
  parts: [
    ["message/feedback-report", ["User-Agent: Reports/1.0", "Version: 1", ...fields].join("\r\n")],
    ["message/rfc822", returned],
  ],
});

describe("complaint: an email was marked as junk", () => {
  it.each([
    [
      "complaint.feedback_report",
      feedback("Feedback-Type: abuse", "Original-Rcpt-To: <vera.blum@prospect.example>"),
      "complaint",
    ],
    ["complaint.feedback_report", feedback("Feedback-Type: opt-out"), "complaint"],
    ["complaint.feedback_report", feedback("Feedback-Type: auth-failure"), "other"],
    ["complaint.feedback_report", feedback("Feedback-Type: not-spam"), "other"],
    [
      "complaint.desk",
      {
        from: "staff@hotmail.com",
        subject: "complaint about message from 192.0.2.10",
        text: "",
        parts: [["message/rfc822", returned]],
      },
      "complaint",
    ],
    [
      "complaint.desk",
      // The email itself is the whole message, under its own subject.
      {
        from: "staff@hotmail.com",
        subject: "Our talk",
        text: "",
        parts: [["message/rfc822", returned]],
      },
      "complaint",
    ],
    [
      "complaint.desk",
      { from: "feedbackloop@provider.example", subject: "Abuse Report", text: "A user marked this email." },
      "complaint",
    ],
    [
      "complaint.desk",
      { from: "trap@list.example", subject: "Bulk email", headers: ["X-XARF: PLAIN"], text: "Please look." },
      "complaint",
    ],
    [
      "complaint.desk",
      { from: "8120033471@reports.spamcop.net", subject: "[192.0.2.10] Our talk", text: "See the links." },
      "complaint",
    ],
    [
      "complaint.desk",
      {
        from: "abuse@provider.example",
        subject: "[Abuse 7741] Beschwerde über unerwünschte Werbung",
        text: "Zu einer Nachricht von Ihrem Anschluss liegt uns eine Beschwerde vor. Bitte nehmen Sie Stellung.",
      },
      "complaint",
    ],
    [
      "complaint.desk",
      {
        from: "8120033471@reports.example",
        subject: "[192.0.2.10 id:8120033471]Our talk",
        headers: ["X-SpamCop-sourceip: 192.0.2.10"],
        text: "Email from 192.0.2.10, see the links below.",
      },
      "complaint",
    ],
  ] satisfies (readonly [string, Letter, MessageClass])[])("%s", async (rule, letter, expected) => {
    const found = await classify(letter);
    expect([found.class, found.evidence[0]?.rule]).toEqual([expected, rule]);
  });

  it("names who complained", async () => {
    const { recipients } = await classify(
      feedback("Feedback-Type: abuse", "Original-Rcpt-To: Vera.Blum@prospect.example"),
    );
    expect(recipients).toEqual(["vera.blum@prospect.example"]);
  });

  it("is not a customer who complains", async () => {
    expect(
      await classify({ subject: "Complaint about your message", text: "I am not happy with the offer." }),
    ).toMatchObject({ class: "human_reply" });
  });
});

const receipt = (disposition: string, more: Partial<Letter> = {}): Letter => ({
  subject: "Read: Our talk",
  text: "Your message was read.",
  type: "multipart/report; report-type=disposition-notification",
  parts: [
    [
      "message/disposition-notification",
      `Final-Recipient: rfc822;vera.blum@prospect.example\r\nDisposition: ${disposition}`,
    ],
  ],
  ...more,
});

describe("receipt: an email was opened", () => {
  it.each(["manual-action/MDN-sent-manually; displayed", "automatic-action/MDN-sent-automatically; deleted"])(
    "%s",
    async (disposition) => {
      const found = await classify(receipt(disposition));
      expect(found).toMatchObject({ class: "read_receipt", evidence: [{ rule: "receipt.disposition" }] });
    },
  );

  it("receipt.rejected: a filter of the mailbox refuses by the same report", async () => {
    const headers = ["Auto-Submitted: auto-replied (rejected)"];
    const refused = receipt("automatic-action/MDN-sent-automatically; deleted", {
      headers,
      text: "Your message was automatically rejected: mailbox is full",
    });
    expect(await classify(refused)).toMatchObject({
      class: "soft_bounce",
      evidence: [{ rule: "receipt.rejected" }, {}],
    });
    expect(await classify({ ...refused, text: "550 5.1.1 no such user" })).toMatchObject({
      class: "hard_bounce",
    });
  });

  it("receipt.text: in plain words", async () => {
    const text =
      "This is a receipt for the mail you sent to Vera Blum at 9:58.\nThis receipt verifies that the message has been displayed.";
    expect(await classify({ subject: "Return Receipt (displayed) - Our talk", text })).toMatchObject({
      class: "read_receipt",
    });
    expect(
      await classify({ subject: "Read receipt for the rent", text: "Attached you find what I paid." }),
    ).toMatchObject({ class: "human_reply" });
  });
});

describe("opt_out: a message with that point alone", () => {
  it.each<readonly [string, Letter]>([
    [
      "opt_out.subject",
      { subject: "unsubscribe", text: "This message was automatically generated by the mail program." },
    ],
    ["opt_out.subject", { subject: "Unsubscribe 4f3a9c21d0", text: "" }],
    ["opt_out.subject", { subject: "Afmelden [k3vd8c1xq0m2]", text: "Graag afmelden." }],
    ["opt_out.subject", { subject: "unsub:7741:jan.novak", text: "Please unsubscribe me from this list." }],
    [
      "opt_out.address",
      { to: "unsubscribe+4f3a9c21@fjordlight.example", subject: "Re: Our talk", text: "please take me off" },
    ],
    ["opt_out.text", { text: "Unsubscribe\n\n> Hello Vera, shall we talk?" }],
    ["opt_out.text", { text: "Abmelden bitte.\n\nAm 23.11.2026 um 09:58 schrieb Maya:\n> Hallo" }],
    ["opt_out.text", { text: "STOP" }],
    ["opt_out.text", { text: "Austragen!\n\n-----Ursprüngliche Nachricht-----\nVon: Maya\n\nHallo" }],
    ["opt_out.text", { text: "Désabonnement" }],
    [
      "opt_out.subject",
      { subject: "Unsubscribe from: Our talk", text: "This message was automatically generated by Mail." },
    ],
    [
      "opt_out.subject",
      {
        subject: "Unsubscribe",
        text: "Unsubscribe\n\nFrom: Maya <rep@fjordlight.example>\nSent: Friday, 20 November 2026 16:14\nTo: Vera Blum\n\nHello Vera,\n\nonce a month somebody at each of our customers stays late because of the invoices. We know how to end that, and would like to show you how. Have you ten minutes on Tuesday or on Thursday, before noon?",
      },
    ],
  ])("%s", async (rule, letter) => {
    const found = await classify(letter);
    expect([found.class, found.evidence[0]?.rule, found.asksToOptOut]).toEqual(["opt_out", rule, true]);
  });

  it.each([
    ["Re: Unsubscribe", "Please don't take me off the list, I only meant the weekly one."],
    ["RE: Baja", "Me cojo la baja en junio, ¿lo cerramos este mes o prefieres hablar luego con Gonzalo?"],
  ])("is not an answer under such a subject: %s, %s", async (subject, text) => {
    expect(await classify({ subject, text })).toMatchObject({ class: "human_reply", asksToOptOut: false });
  });

  it("is not somebody who talks about it among other things", async () => {
    const text =
      "Hello Maya, I could not find how to unsubscribe my colleague from the user list. Can you explain the way it works in your product? We also wonder about prices.";
    expect(await classify({ text })).toMatchObject({ class: "human_reply" });
  });
});

describe("auto_header: programs that write on their own account", () => {
  it.each<readonly [string, Letter]>([
    [
      "auto_header.auto_submitted",
      {
        from: "Forum <forum@prospect.example>",
        subject: "New topic",
        headers: ["Auto-Submitted: auto-generated"],
        text: "Somebody wrote.",
      },
    ],
    [
      "auto_header.machine_sender",
      { from: "no-reply@shop.example", subject: "Your order", text: "It is on its way." },
    ],
    [
      "auto_header.mailing",
      {
        from: "News <hello@shop.example>",
        subject: "Autumn sale",
        headers: ["List-Unsubscribe: <https://shop.example/u>", "Feedback-ID: 1:2:3:shop"],
        text: "20 % off.",
      },
    ],
  ])("%s", async (rule, letter) => {
    expect(await classify(letter)).toMatchObject({ class: "other", evidence: [{ rule }] });
  });

  it("are perhaps those of a list, where words are of no person in particular", async () => {
    const text =
      "Estimados expositores:\n\nQuedan 11 stands en el pabellón. Quien reserve antes del viernes tiene 20 % de descuento.";
    const headers = ["List-Id: <difusion.feria.example>", "Precedence: list"];
    const found = await classify({ subject: "Última semana: stand con descuento", headers, text });
    expect(found).toMatchObject({ class: "human_reply", confidence: 0.5 });
  });

  it("are not lists on which people write", async () => {
    const headers = [
      "List-Id: <dev.lists.example>",
      "Precedence: list",
      "List-Unsubscribe: <https://lists.example/u>",
    ];
    expect(await classify({ headers, text: "I think the second patch is fine." })).toMatchObject({
      class: "human_reply",
    });
  });
});
