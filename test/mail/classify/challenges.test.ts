import { classify, type Letter } from "./support/compose.ts";

describe("challenge: a filter wants a person to prove to be there", () => {
  it.each<Letter>([
    {
      from: "noreply@boxbe.com",
      subject: "Our talk (Action Required)",
      text: "Your message about “Our talk” was waitlisted. Please add yourself to the Guest List of Vera so that your messages will reach her.",
      type: "multipart/report; report-type=delivery-status",
      parts: [
        [
          "message/delivery-status",
          "Final-Recipient: rfc822; vera@prospect.example\r\nAction: failed\r\nStatus: 5.7.1",
        ],
      ],
    },
    {
      from: "vera.blum@bluebottle.example",
      headers: ["Return-Path: <>"],
      text: "Your message was received.\nPlease click the following link to have your address added to the recipient's allowed list and to ensure delivery of your email.\nhttps://verify.example/1234",
    },
    {
      from: "noreply@boxbe.com",
      subject: "Re: Our talk (Action Required)",
      text: "Your message about “Our talk” was waitlisted. Please add yourself to my guest list so your messages will be delivered to my inbox. Use the link below: click to confirm your address https://x.example",
    },
    {
      headers: ["Return-Path: <>", "Auto-Submitted: auto-replied"],
      subject: "Bitte bestätigen",
      text: "Ihre E-Mail liegt noch im Wartebereich. Unbekannte Absender weisen sich bei uns einmalig aus, klicken Sie bitte hier: https://pruefung.example/7",
    },
    {
      headers: ["Auto-Submitted: auto-replied"],
      text: "I'm protecting myself from junk mail. Please complete the verification by the link below, so that I get your message.\nhttps://verify.example/1",
    },
    {
      subject: "Bitte bestätigen Sie Ihre E-Mail",
      text: "Ihre Nachricht wurde zurückgehalten, weil unser Spamschutz Ihre Adresse nicht kennt. Bitte klicken Sie auf den Link, um sie freizugeben:\nhttps://pruefung.example/7",
    },
    {
      subject: "Re: Our talk [verification required]",
      text: "Vera uses Spam Arrest to protect her inbox from spam. Please click the link below to complete the verification process.\nhttps://verify.example/1",
    },
    {
      headers: ["Precedence: auto_reply", "X-BoxTrapper: verify"],
      subject: "Your email requires verification",
      text: "The message you sent requires that you verify that you are a real live human being. Simply reply to this message and leave the subject line intact.",
    },
    {
      headers: ["Auto-Submitted: auto-replied"],
      text: "I only accept mail from people I know. Your message is being held. Reply to this email to confirm that you are a person.",
    },
    {
      from: "noreply@filtre.example",
      text: "Votre message a été mis en attente. Veuillez confirmer que vous n'êtes pas un robot : https://filtre.example/1",
    },
    {
      from: "noreply@filter.example",
      text: "Ihre Nachricht wird zurückgehalten. Bitte klicken Sie auf den Link, damit sie zugestellt wird: https://filter.example/1",
    },
    {
      subject: "Please confirm your message",
      headers: ["Auto-Submitted: auto-replied", "X-Delivery-Agent: TMDA/1.1"],
      text: "This message was created automatically. To confirm your message, simply reply to this message. It is being held and will be delivered then.",
    },
    {
      headers: ["Precedence: junk"],
      text: "I now accept email only from approved senders. Your message requires confirmation: click https://spamarrest.example/a2?x to be delivered.",
    },
    {
      headers: ["Return-Path: <>", "Auto-Submitted: auto-replied"],
      from: "Vera Blum via Keeper <verify@keeper.example>",
      text: "Vera protects her inbox with Keeper. Your message is waiting.\n\nClick the link once, and all you send gets through:\nhttps://keeper.example/v/1",
    },
    {
      headers: ["Return-Path: <>", "Auto-Submitted: auto-replied"],
      subject: "Absenderprüfung",
      text: "Ihre Nachricht wird zum Schutz vor Werbung erst zugestellt, wenn Sie den Link öffnen:\nhttps://schutz.example/1",
    },
    {
      headers: ["Auto-Submitted: auto-generated"],
      from: "Gatekeeper <verify@gatekeeper.example>",
      text: "I guard Carmen's inbox. Are you a human? Just reply to this mail and your first message will move to her.",
    },
    {
      headers: ["Precedence: bulk"],
      text: "Ihre E-Mail wurde zurückgehalten. Um zu zeigen, dass Sie ein Mensch sind, antworten Sie bitte auf diese Nachricht.",
    },
    {
      headers: ["Return-Path: <>"],
      text: "Digite os caracteres da imagem na página abaixo para liberar a sua mensagem:\nhttps://correio.example/1",
    },
    {
      headers: ["X-AutoReply: challenge"],
      text: "The message you sent requires that you verify that you are a real live human being. Simply reply to this message.",
    },
    {
      headers: ["Auto-Submitted: auto-replied", "X-TMDA-Confirm: yes"],
      text: "Sie schreiben hierher zum ersten Mal. Damit Ihre E-Mail zugestellt wird, antworten Sie bitte einfach auf diese Nachricht.",
    },
    {
      headers: ["Auto-Submitted: auto-replied"],
      text: "Ihre Nachricht wird zurückgehalten, bis Sie sie bestätigen. Antworten Sie dazu einfach auf diese E-Mail.",
    },
    {
      headers: ["Auto-Submitted: auto-generated"],
      text: "Ihre E-Mail wurde zurückgehalten. Um die Zustellung freizugeben, klicken Sie bitte auf den Link:\nhttps://pruefung.example/7",
    },
    {
      headers: ["Auto-Submitted: auto-replied"],
      text: "Ma messagerie est protégée par Mailinblack. Pour que votre e-mail me parvienne, merci de vous authentifier:\nhttps://app.mailinblack.example/1",
    },
    {
      headers: ["Auto-Submitted: auto-replied"],
      text: "Zum Schutz vor Spam wird Ihre Nachricht erst zugestellt, wenn Sie auf diese E-Mail antworten.",
    },
    {
      headers: ["Auto-Submitted: auto-replied"],
      text: "Ihre Nachricht wird zurückgehalten, da Ihre Adresse noch nicht bekannt ist. Bitte antworten Sie einfach auf diese E-Mail.",
    },
    {
      headers: ["Precedence: junk"],
      text: "I use a filter that only lets people through who are not robots. Just reply to this mail, then your message will be delivered.",
    },
    {
      headers: ["Return-Path: <>", "Auto-Submitted: auto-generated"],
      text: "Your email was moved to the Suspect Email folder, as your address is not known. To be added to the allow list, please complete the form:\nhttps://mail.example/1",
    },
    {
      headers: ["Return-Path: <>"],
      from: "confirm@guestlist.example",
      text: "Your message has been placed in the waiting list. Type the letters shown here: https://guestlist.example/c/1",
    },
  ])("%#", async (letter) => {
    expect(await classify(letter)).toMatchObject({ class: "challenge" });
  });

  it("is not a postmaster who answers", async () => {
    const text =
      "Rep,\n\nThis is a person, not a robot: I run the mail system here. Your messages went to spam, your SPF record is wrong.\n\nWes\n\nFrom: Rep <rep@fjordlight.example>\nSent: Friday, 20 November 2026 16:14\nTo: Postmaster <postmaster@prospect.example>\nSubject: Our talk\n\nHello,\n\nhave you ten minutes?\nhttps://fjordlight.example/u/1\n";
    const letter = {
      from: "Postmaster <postmaster@prospect.example>",
      headers: ["Return-Path: <postmaster@prospect.example>", "In-Reply-To: <a@b>"],
      text,
    };
    expect(await classify(letter)).toMatchObject({ class: "human_reply" });
  });

  it.each([
    "Please confirm that you are coming on Tuesday, here is the link to the room: https://meet.example/1",
    "Can you click the link to confirm your order? I want to deliver your message to my boss. https://x.example",
    "Please complete the verification form for new suppliers, the link is https://x.example. Reply to this if it breaks.",
  ])("is not a person who wants something confirmed: %s", async (text) => {
    expect(await classify({ text })).toMatchObject({ class: "human_reply" });
  });
});
