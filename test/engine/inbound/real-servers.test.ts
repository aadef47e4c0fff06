import { emailIn, answerByVacation, handIn, hasVacation, headerOf } from "../../support/mail/real-contact.ts";
import { expectHeld, inDays, spoken } from "../../support/mail/absence.ts";
import { startFakeMx, type FakeMx } from "../../support/mail/fake-mx.ts";
import { missingServers, missingSieve } from "../../support/mail/real-servers.ts";
import { beginRealStory, rep, type RealStory, type WrittenTo } from "../../support/mail/real-story.ts";
import { calendarMail, rawMail, type RawMail } from "../../support/raw-mail.ts";

const missing = missingServers();
const noSieve = missingSieve();
/** What cannot be proved on this machine shows in the list of tests, with the reason. */
const withServers = missing === null ? describe : describe.skip;
const skipped = (reason: string | null): string => (reason === null ? "" : ` (skipped: ${reason})`);

const people = [
  "anna",
  "alan",
  "una",
  "cora",
  "carl",
  "vera",
  "walt",
  "adam",
  "dora",
  "olga",
  "otto",
  "rose",
  "junia",
];
const addressOf = (name: string): string => `${name}@prospect.test`;

withServers(`who leaves, on Postfix and Dovecot${skipped(missing)}`, () => {
  let mx: FakeMx;
  let story: RealStory;

  beforeAll(async () => {
    mx = await startFakeMx({
      gone: [550, "5.1.1 <gone@elsewhere.test>: Recipient address rejected: User unknown"],
      full: [552, "5.2.2 The mailbox is full"],
      late: [451, "4.3.0 Try again later"],
    });
    const colleagues = ["berta@firm.test", "bert@firm.test"];
    story = await beginRealStory({
      people: [rep, ...people.map(addressOf), addressOf("annas-alias"), ...colleagues],
      elsewhere: { "elsewhere.test": mx.port },
      delayWarningAfter: 1,
      givesUpAfter: 4,
    });
    story.work();
  });
  afterAll(async () => {
    await story?.end();
    await mx?.stop();
  });

  /** What a contact writes to the rep goes through the servers. */
  const write = (mail: RawMail) => handIn(story.servers, rawMail({ to: rep, ...mail }), mail.from, rep);
  const endReason = async (contact: WrittenTo) => (await story.enrollment(contact)).end_reason;
  const leaves = (contact: WrittenTo) =>
    story.until(async () => (await story.enrollment(contact)).state === "unenrolled");
  const isTold = (contact: WrittenTo, type: string) =>
    story.until(async () => (await story.timeline(contact)).includes(type));

  test("a reply", async () => {
    const anna = await story.enroll({ address: addressOf("anna") });
    const email = await story.emailTo(anna);
    const inReplyTo = headerOf(email, "Message-ID");
    await write({ from: anna.address, subject: "Re: Hello", inReplyTo, references: [inReplyTo] });
    await leaves(anna);
    const { end_reason: reason, end_cause: cause } = await story.enrollment(anna);
    expect(reason).toBe("reply");
    expect(cause).toMatchObject({ kind: "message", summary: "Re: Hello" });
    expect(cause?.evidence?.map(({ rule }) => rule)).toContain("thread.in_reply_to");
  });

  test("mail from an alias, about something else", async () => {
    const alan = await story.enroll({ address: addressOf("alan"), aliases: [addressOf("annas-alias")] });
    await story.emailTo(alan);
    await write({ from: addressOf("annas-alias"), subject: "Lunch" });
    await leaves(alan);
    expect(await endReason(alan)).toBe("mail_from_alias");
  });

  test("unrelated mail from the enrolled address", async () => {
    const una = await story.enroll({ address: addressOf("una") });
    await story.emailTo(una);
    await write({ from: una.address, subject: "An invoice" });
    await leaves(una);
    expect(await endReason(una)).toBe("unrelated_mail");
  });

  test("a colleague's reply, where the sequence asks for the whole company", async () => {
    const sequenceId = await story.makeSequence({ reply_scope: "company" });
    const berta = await story.enroll({ address: "berta@firm.test", sequenceId });
    const bert = await story.enroll({ address: "bert@firm.test", sequenceId });
    await story.emailTo(berta);
    const inReplyTo = headerOf(await story.emailTo(bert), "Message-ID");
    await write({ from: bert.address, subject: "Re: Hello", inReplyTo });
    await leaves(berta);
    expect([await endReason(bert), await endReason(berta)]).toEqual(["reply", "same_company_reply"]);
  });

  test("somebody to whom the email was passed on", async () => {
    const cora = await story.enroll({ address: addressOf("cora") });
    const id = headerOf(await story.emailTo(cora), "Message-ID");
    const passedOn = "<passed-on@prospect.test>";
    await write({
      from: "boss@prospect.test",
      subject: "Fwd: Hello",
      inReplyTo: passedOn,
      references: [id, passedOn],
    });
    await leaves(cora);
    expect(await endReason(cora)).toBe("reply_from_other_address");
  });

  test("a hard bounce: an address that the server refuses at once", async () => {
    const nobody = await story.enroll({ address: addressOf("nobody") });
    await leaves(nobody);
    expect(await endReason(nobody)).toBe("bounce");
  });

  test("a hard bounce: an address that is refused later, by a report", async () => {
    const gone = await story.enroll({ address: "gone@elsewhere.test" });
    await leaves(gone);
    expect(await endReason(gone)).toBe("bounce");
    expect((await story.outbox(gone))?.state).toBe("sent");
  });

  test("a soft bounce is told of, and nobody leaves", async () => {
    const full = await story.enroll({ address: "full@elsewhere.test" });
    await isTold(full, "bounced_softly");
    expect((await story.enrollment(full)).state).toBe("active");
  });

  test("a delay is nothing; when the server gives up at last it is a soft bounce", async () => {
    const before = story.metrics.length;
    const late = await story.enroll({ address: "late@elsewhere.test" });
    await isTold(late, "bounced_softly");
    const classes = story.metrics
      .slice(before)
      .flatMap((metric) => (metric.kind === "message" ? [metric.class] : []));
    expect(classes).toEqual(expect.arrayContaining(["delivery_report", "soft_bounce"]));
    expect(classes.indexOf("delivery_report")).toBeLessThan(classes.indexOf("soft_bounce"));
    expect((await story.enrollment(late)).state).toBe("active");
    expect((await story.timeline(late)).filter((type) => type === "bounced_softly")).toHaveLength(1);
  });

  (noSieve === null ? test : test.skip)(`an absence note of Sieve holds${skipped(noSieve)}`, async () => {
    const vera = await story.enroll({ address: addressOf("vera") });
    const note = `I am out of the office and will be back on ${spoken(inDays(9))}.`;
    const script = `require "vacation";\nvacation :addresses "${vera.address}" "${note}";\n`;
    await story.emailTo(vera);
    await story.servers.setSieve(vera.address, script);
    // Sieve answers no mail that bears List-Unsubscribe (RFC 5230 §4.6), but what the rep writes by hand.
    const byHand = rawMail({ from: rep, to: vera.address, subject: "One more thing" });
    await handIn(story.servers, byHand, rep, vera.address);
    await expectHeld(story, vera, inDays(9));
  });

  test(`an absence note of vacation(1)${hasVacation ? "" : " (in its form: it is not installed)"} holds`, async () => {
    const walt = await story.enroll({ address: addressOf("walt") });
    const note = `From: ${walt.address}\nSubject: I am away\n\nI am on vacation until ${spoken(inDays(9))}.\nYour mail will be read when I return.\n`;
    await answerByVacation(story.servers, {
      email: await story.emailTo(walt),
      from: walt.address,
      to: rep,
      note,
    });
    // Until that day, which most people mean inclusively.
    await expectHeld(story, walt, inDays(10));
  });

  (noSieve === null ? test : test.skip)(
    `an absence note that lies in Junk counts${skipped(noSieve)}`,
    async () => {
      await story.servers.setSieve(
        rep,
        `require "fileinto";\nif header :contains "X-Spam-Flag" "YES" { fileinto "Unerwünscht"; }\n`,
      );
      const junia = await story.enroll({ address: addressOf("junia") });
      await story.emailTo(junia);
      const headers = { "X-Spam-Flag": "YES", "Auto-Submitted": "auto-replied" };
      const text = `I am out of the office, back on ${spoken(inDays(9))}.`;
      await write({ from: junia.address, subject: "Automatic reply: Hello", text, headers });
      await expectHeld(story, junia, inDays(9));
    },
  );

  test("a meeting accepted, and one declined", async () => {
    const adam = await story.enroll({ address: addressOf("adam") });
    const dora = await story.enroll({ address: addressOf("dora") });
    for (const [contact, answer] of [
      [adam, "ACCEPTED"],
      [dora, "DECLINED"],
    ] as const) {
      await story.emailTo(contact);
      const raw = calendarMail({ from: contact.address, to: rep, method: "REPLY", answer });
      await handIn(story.servers, raw, contact.address, rep);
    }
    await leaves(adam);
    await isTold(dora, "meeting_declined");
    expect(await endReason(adam)).toBe("meeting");
    expect((await story.enrollment(dora)).state).toBe("active");
  });

  test("an opt-out by mail, as mail programs send it from List-Unsubscribe", async () => {
    const olga = await story.enroll({ address: addressOf("olga") });
    const offered = headerOf(await story.emailTo(olga), "List-Unsubscribe");
    const [, to = "", subject = ""] = /<mailto:([^?>]+)\?subject=([^>]+)>/.exec(offered) ?? [];
    expect(decodeURIComponent(to)).toBe(rep);
    await write({ from: "olga.at.home@prospect.test", subject: decodeURIComponent(subject), text: "" });
    await leaves(olga);
    expect(await endReason(olga)).toBe("opt_out");
    expect((await story.contact(olga)).opted_out_at).not.toBeNull();
  });

  test("an opt-out by one click: GET changes nothing, POST does (RFC 8058)", async () => {
    const otto = await story.enroll({ address: addressOf("otto") });
    const email = await story.emailTo(otto);
    expect(headerOf(email, "List-Unsubscribe-Post")).toBe("List-Unsubscribe=One-Click");
    const [, link = ""] = /<(https:[^>]+)>/.exec(headerOf(email, "List-Unsubscribe")) ?? [];
    const url = new URL(link).pathname;
    const { app } = story.service;
    expect((await app.inject({ method: "GET", url })).statusCode).toBe(200);
    expect((await story.enrollment(otto)).state).toBe("active");
    const payload = "List-Unsubscribe=One-Click";
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    expect((await app.inject({ method: "POST", url, payload, headers })).statusCode).toBe(200);
    expect((await story.enrollment(otto)).state).toBe("unenrolled");
    expect(await endReason(otto)).toBe("opt_out");
  });

  test("a reply that came while nobody worked is read before the next email may leave", async () => {
    const rose = await story.enroll({ address: addressOf("rose") });
    const inReplyTo = headerOf(await story.emailTo(rose), "Message-ID");
    await story.rest();
    const messageId = "<just-in-time@prospect.test>";
    await write({ from: rose.address, subject: "Re: Hello", inReplyTo, messageId });
    await emailIn(story.servers, rep, messageId);
    await story.service.db
      .updateTable("enrollments")
      .set({ due_at: new Date(Date.now() - 1_000), delay_ms: 0 })
      .where("id", "=", rose.enrollmentId)
      .execute();
    story.work({ checkMaxAgeMs: 0 });
    await leaves(rose);
    expect(await endReason(rose)).toBe("reply");
    expect((await story.outbox(rose, 2))?.state ?? "none").not.toBe("sent");
  });
});
