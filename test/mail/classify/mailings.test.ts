import { classify } from "./support/compose.ts";

const news = { subject: "Seven ideas for spring", text: "Read them on our page. Unsubscribe at any time." };
const unsubscribe = "List-Unsubscribe: <https://news.example/u/1>";

describe("auto_header.mailing: who can unsubscribe but not post gets a mailing (RFC 2369)", () => {
  it.each([
    ["a newsletter", [unsubscribe, "Precedence: bulk", "List-Id: <weekly.news.example>"]],
    ["a list that takes no posts", [unsubscribe, "List-Post: NO"]],
  ])("%s answers nothing", async (_name, headers) => {
    const found = await classify({ ...news, headers });
    expect(found).toMatchObject({ class: "other" });
    expect(found.evidence[0]).toMatchObject({ rule: "auto_header.mailing" });
  });

  it.each([
    ["on a discussion list people write", [unsubscribe, "List-Post: <mailto:talk@list.example>"]],
    ["an answer through a sales tool is an answer", [unsubscribe, "In-Reply-To: <1@seller.example>"]],
  ])("%s", async (_name, headers) => {
    const letter = { subject: "Re: Our talk", text: "Thursday suits me.", headers };
    expect(await classify(letter)).toMatchObject({ class: "human_reply" });
  });
});

describe("auto_header.mailing, auto_header.precedence: services for mailings, in mail that answers nothing", () => {
  const letter = { subject: "Your document is complete", text: "All parties have signed." };

  it.each([
    ["count what comes back at an address of theirs", "Return-Path: <bounces+7f@mailer.example>"],
    ["say that it goes to many (RFC 2076 §3.9)", "Precedence: bulk"],
  ])("%s", async (_name, header) => {
    expect(await classify({ ...letter, headers: [header] })).toMatchObject({ class: "other" });
  });

  it.each([
    ["an answer", ["Return-Path: <bounces+7f@mailer.example>", "In-Reply-To: <1@seller.example>"]],
    ["what people write on a list", ["Precedence: bulk", "X-Mailing-List: talk@list.example"]],
  ])("%s is a person's", async (_name, headers) => {
    expect(await classify({ ...letter, headers })).toMatchObject({ class: "human_reply" });
  });
});

describe("acknowledgement.acknowledgement: desks and tools acknowledge with the marks of their mailings", () => {
  const text = "Thanks for reaching out. We have logged your message and someone will be in touch shortly.";

  it.each([["X-JIRA-FingerPrint: 70"], ["Feedback-ID: 7:mail"]])("%s", async (header) => {
    const found = await classify({ subject: "Our talk", text, headers: [header] });
    expect(found).toMatchObject({ class: "automatic_reply" });
  });

  it.each([
    ["by the empty return path of programs that answer", "HELP-7 Our talk", "Return-Path: <>"],
    ["by a subject that says so", "Ticket received: Our talk", "Return-Path: <bounce+7@desk.example>"],
  ])("without thanks, %s", async (_name, subject, header) => {
    const answer = "Just confirming that we got your request. We're on it.";
    const headers = [header, "Auto-Submitted: auto-generated", "Precedence: bulk"];
    expect(await classify({ subject, text: answer, headers })).toMatchObject({ class: "automatic_reply" });
  });

  it.each([
    "Su solicitud ha sido registrada con el folio 00921873. Este es un mensaje generado automáticamente.",
    "Just confirming that we got your request. We're on it. Somebody from our team will be in touch.",
    "La sua comunicazione è stata acquisita al protocollo n. 18833/2026. Il presente messaggio è stato generato in automatico.",
  ])("without thanks or thread, generated: %s", async (words) => {
    const headers = ["Auto-Submitted: auto-generated", "Return-Path: <bounces+7@desk.example>"];
    const found = await classify({ subject: "Folio 18833", text: words, headers });
    expect(found).toMatchObject({ class: "automatic_reply" });
  });

  it("from a mailbox whose own mail answers nothing", async () => {
    const words =
      "We have received your email and will respond as soon as possible. Orders ship the same day.";
    const letter = { from: "orders@prospect.example", subject: "Thank you for contacting us", text: words };
    expect(await classify(letter)).toMatchObject({ class: "automatic_reply" });
  });

  it("without thanks, in the thread of what was asked", async () => {
    const found = await classify({
      subject: "HELP-7 Our talk",
      text: "We have received your request and someone from our team will be in touch soon.",
      headers: ["X-JIRA-FingerPrint: 70", "In-Reply-To: <1@seller.example>"],
    });
    expect(found).toMatchObject({ class: "automatic_reply" });
  });

  it.each([
    "##- Please type your reply above this line -##\n\nThanks for writing in! We have a higher than usual volume of requests, so it may take us a little longer to respond.",
    "##- Escriba su respuesta por encima de esta línea -##\n\nSu solicitud (77) se ha recibido y está siendo revisada por nuestro equipo.",
    "##- Digite sua resposta acima desta linha -##\n\nRecebemos sua solicitação (77) e ela está sendo analisada pela nossa equipe.",
  ])("%s", async (words) => {
    const headers = ["Auto-Submitted: auto-generated", "Precedence: bulk", "In-Reply-To: <1@seller.example>"];
    expect(await classify({ subject: "Re: Our talk", text: words, headers })).toMatchObject({
      class: "automatic_reply",
    });
  });

  it("in a thread, though one can unsubscribe: the words say whether a program answered", async () => {
    const headers = ["In-Reply-To: <1@seller.example>", unsubscribe];
    const away =
      "I am on leave until Monday 28 December and do not read mail. In urgent cases write to Ann Lee.";
    expect(await classify({ text: away, headers })).toMatchObject({ class: "automatic_reply" });
    const answer = "We met the team on Monday and would like an offer for forty people. Could you call me?";
    expect(await classify({ text: answer, headers })).toMatchObject({
      class: "human_reply",
      confidence: 0.9,
    });
  });

  it("with the hours at which somebody is there", async () => {
    const words =
      "Thank you for writing. We've received it and someone from the team will reply as soon as possible. Our office hours are Monday to Friday, 9am - 5pm.";
    const headers = ["Auto-Submitted: auto-generated", "X-Report-Abuse-To: abuse@desk.example"];
    const found = await classify({ subject: "Thanks for getting in touch!", text: words, headers });
    expect(found).toMatchObject({ class: "automatic_reply", returnDate: null });
  });

  it("who can be unsubscribed from wrote to many", async () => {
    const headers = ["Feedback-ID: 7:mail", unsubscribe];
    expect(await classify({ subject: "Our talk", text, headers })).toMatchObject({ class: "other" });
  });
});

describe("auto_header.machine_sender, auto_header.list_program: addresses and programs that nobody answers from", () => {
  it.each(["noreply@vendor.example", "messages-noreply@vendor.example", "do-not-reply+7@vendor.example"])(
    "%s",
    async (from) => {
      expect(await classify({ ...news, from })).toMatchObject({ class: "other" });
    },
  );

  it.each([
    ["from an address that nobody answers from", { from: "noreply@vendor.example" }],
    ["in a desk that marks all it sends as generated", { headers: ["Auto-Submitted: auto-generated"] }],
  ])("is perhaps an answer under the subject of one, %s", async (_name, letter) => {
    const text =
      "I had a word with our brokers: there is no need on our side. Closing this one, no hard feelings!";
    const found = await classify({ subject: "[Vendor] Re: Our talk", text, ...letter });
    expect(found).toMatchObject({ class: "human_reply", confidence: 0.5 });
  });

  it("is perhaps written by a postmaster who may be answered", async () => {
    const text =
      "I look after mail here. Our filter held four messages of yours, I let one through by hand so that Ms Ek could see it.\n\nSven, postmaster";
    const letter = { from: "Mail Admin <postmaster@prospect.example>", subject: "To our users", text };
    const headers = ["Return-Path: <postmaster@prospect.example>"];
    expect(await classify({ ...letter, headers })).toMatchObject({ class: "human_reply", confidence: 0.5 });
    expect(await classify({ ...letter, headers: ["Return-Path: <>"] })).not.toMatchObject({
      class: "human_reply",
      confidence: 0.9,
    });
  });

  it("whatever else a notice bears", async () => {
    const headers = ["Precedence: bulk", "X-Auto-Response-Suppress: OOF, AutoReply"];
    const notice = {
      from: "do-not-reply@boards.example",
      subject: "2 cards are due",
      text: "Offer, contract",
    };
    expect(await classify({ ...notice, headers })).toMatchObject({ class: "other" });
  });

  it("X-List-Administrivia", async () => {
    const headers = ["X-List-Administrivia: yes"];
    expect(await classify({ ...news, headers })).toMatchObject({ class: "other" });
  });
});

describe("mailing signs: who sends to many or on its own account answers nothing", () => {
  it("are not the words of somebody who speaks of a program", async () => {
    const text =
      "Hello Maya,\n\nyou wrote to Farah, who is away, and her auto reply will have given you my name. We have the same problem with no-shows. How long is the contract?";
    expect(await classify({ subject: "your email to Farah", text })).toMatchObject({ class: "human_reply" });
  });

  it("are not the marks that a mail server of its own leaves on everything", async () => {
    const headers = ["X-CM-TRANSID: _____wDt3Nm0agwdXaWHV", "X-CM-SenderInfo: pkslzm2l6j"];
    const found = await classify({ subject: "报价", headers, text: "请把合同发给我，周五之前定下来。" });
    expect(found).toMatchObject({ class: "human_reply" });
  });

  it.each([
    ["a field of a service for mailings", { headers: ["X-Campaign-Id: 8812"], text: "New desks are here." }],
    ["Feedback-ID", { headers: ["Feedback-ID: 12:weekly:shop"], text: "New desks are here." }],
    [
      "a line at its foot",
      { text: "Five ideas for your desk.\n\nTo stop receiving these, reply with unsubscribe." },
    ],
    ["a line at its head", { text: "View in your browser\n\nFive ideas for your desk." }],
    ["in German", { text: "Fünf Ideen für Ihren Tisch.\n\nNewsletter abbestellen" }],
    ["in French", { text: "Cinq idées pour votre bureau.\n\nSe désabonner de cette lettre" }],
    ["in Japanese", { text: "今月の新製品です。\n\n配信停止はこちら" }],
    [
      "about absence",
      {
        subject: "Out of office: five ideas",
        text: "I am out of the office until Monday, they write.\n\nUnsubscribe here",
      },
    ],
  ])("%s", async (_name, letter) => {
    expect(await classify({ from: "Deb <deb@desks.example>", subject: "Desks", ...letter })).toMatchObject({
      class: "other",
    });
  });

  it.each([
    ["survey@desk.example", "Please rate the help that you received."],
    [
      "rechnung@telko.example",
      "Ihre Rechnung ist da. Bitte antworten Sie nicht auf diese automatisch erstellte E-Mail.",
    ],
    ["versand@buecher.example", "Ihre Sendung ist unterwegs und wird am 11.12.2026 zugestellt."],
    ["quarantine@filter.example", "You have 2 messages in quarantine."],
    ["scanner@office.example", "Device Name: 2nd floor"],
  ])("a notice from %s", async (from, text) => {
    expect(await classify({ from, subject: "Notice", text })).toMatchObject({ class: "other" });
  });

  it("says of itself that nobody wrote it", async () => {
    const text = "Anbei erhalten Sie Ihre Rechnung. Diese E-Mail wurde automatisch erstellt.";
    expect(await classify({ from: "kontor@werbung.example", subject: "Rechnung 77", text })).toMatchObject({
      class: "other",
    });
  });

  it.each([
    ["through a sales tool", { headers: ["Feedback-ID: 12:one:crm"], text: "Thursday suits me." }],
    ["with a foot", { text: "Thursday suits me.\n\nTo unsubscribe from our newsletter click here." }],
    ["from a shared mailbox", { from: "billing@pier.example", text: "Send the quote to me, please." }],
    [
      "that quotes our foot",
      { text: "Thursday suits me.\n\n> Shall we talk?\n> Unsubscribe here: https://x.example" },
    ],
  ])("an answer %s is an answer", async (_name, letter) => {
    expect(await classify({ subject: "Re: Our talk", ...letter })).toMatchObject({ class: "human_reply" });
  });

  it.each(["List-Id: <talk.list.example>", "List-Post: <mailto:talk@list.example>"])(
    "on a list people write, whatever it adds: %s",
    async (field) => {
      const text = "How do I build this?\n\nTo stop receiving these mails, write to the list.";
      expect(await classify({ subject: "A question", text, headers: [field] })).toMatchObject({
        class: "human_reply",
      });
    },
  );
});

describe("bounce_text: what looks like returned mail and names nobody who was not reached", () => {
  it.each([
    [
      "digest@seller.example",
      "Your week: 14 replies, 3 bounces",
      "Last week you got 14 replies and 3 bounces.",
    ],
    [
      "Mail Delivery System <noreply@lure.example>",
      "Undelivered mail: 5 messages pending",
      "5 messages could not be delivered to your inbox. Recover them now.",
    ],
    [
      "Mail Administrator <admin@lure.example>",
      "Your mailbox is full",
      "Dear rep@fjordlight.example, your mailbox is over quota and 7 messages are undelivered.",
    ],
  ])("%s “%s”", async (from, subject, text) => {
    const headers = ["Auto-Submitted: auto-generated"];
    expect(await classify({ from, subject, text, headers })).toMatchObject({ class: "other" });
  });
});
