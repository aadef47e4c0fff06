import {
  beginGraphStory,
  rep,
  type GraphStory,
  type WrittenTo,
} from "../../support/graph-fake/graph-story.ts";
import { calendarMail, deliveryReport, rawMail } from "../../support/raw-mail.ts";

let story: GraphStory;

beforeAll(async () => {
  story = await beginGraphStory();
  await story.work();
});
afterAll(() => story.end());

const messageIdIn = (email: string): string => /^Message-ID: (<[^>]+>)/m.exec(email)?.[1] ?? "";
const headerIn = (email: string, name: string): string =>
  new RegExp(`^${name}: (.*)$`, "m").exec(email)?.[1]?.trim() ?? "";
const written = async (contact: WrittenTo) => messageIdIn(await story.emailTo(contact));
const isTold = (contact: WrittenTo, type: string) =>
  story.until(async () => (await story.timeline(contact)).includes(type));

describe("a mailbox of Microsoft 365: who leaves", () => {
  test("a reply, which word of new mail brings at once", async () => {
    const anna = await story.enroll();
    const inReplyTo = await written(anna);
    const item = await story.receive(rawMail({ from: anna.address, subject: "Re: Hello", inReplyTo }));
    expect(await story.leaves(anna)).toBe("reply");
    const { end_cause: cause } = await story.enrollment(anna);
    expect(cause).toMatchObject({ kind: "message", summary: "Re: Hello", webLink: item.webLink });
    expect(cause?.evidence?.map(({ rule }) => rule)).toContain("thread.in_reply_to");
  });

  test("a reply to an email that Microsoft 365 gave a Message-ID of its own", async () => {
    story.graph.rewriteMessageIds = true;
    const rosa = await story.enroll();
    await written(rosa);
    story.graph.rewriteMessageIds = false;
    const inReplyTo = story.graph.sent.at(-1)?.internetMessageId ?? "";
    expect(inReplyTo).toMatch(/^<FAKE/);
    const outbox = story.service.db
      .selectFrom("outbox")
      .select("id")
      .where("sent_message_id", "=", inReplyTo);
    await story.until(async () => (await outbox.executeTakeFirst()) !== undefined);
    await story.receive(rawMail({ from: "rosa@home.example", subject: "Re: Hello", inReplyTo }));
    expect(await story.leaves(rosa)).toBe("reply_from_other_address");
  });

  test("mail from an alias", async () => {
    const alan = await story.enroll({ address: "alan@alias.example", aliases: ["a.l@alias.example"] });
    await written(alan);
    await story.receive(rawMail({ from: "a.l@alias.example", subject: "Lunch" }));
    expect(await story.leaves(alan)).toBe("mail_from_alias");
  });

  test("unrelated mail from the enrolled address, even where it lies in Junk", async () => {
    const una = await story.enroll();
    await written(una);
    const text = "The order number is missing on your invoice. Could you send it again?";
    await story.receive(rawMail({ from: una.address, subject: "An invoice", text }), "junkemail");
    expect(await story.leaves(una)).toBe("unrelated_mail");
  });

  test("a colleague, where the sequence asks for the whole company", async () => {
    const sequenceId = await story.makeSequence({ reply_scope: "company" });
    const berta = await story.enroll({ address: "berta@firm.example", sequenceId });
    const bert = await story.enroll({ address: "bert@firm.example", sequenceId });
    await written(berta);
    const inReplyTo = await written(bert);
    await story.receive(rawMail({ from: bert.address, subject: "Re: Hello", inReplyTo }));
    expect([await story.leaves(berta), await story.leaves(bert)]).toEqual(["same_company_reply", "reply"]);
  });

  test("a hard bounce", async () => {
    const gone = await story.enroll();
    const about = await written(gone);
    const refusal = { recipient: gone.address, action: "failed", status: "5.1.10" } as const;
    const diagnostic =
      "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup";
    await story.receive(deliveryReport({ ...refusal, diagnostic, about }));
    expect(await story.leaves(gone)).toBe("bounce");
  });

  test("nobody by a delay, and nobody when the server gives up in the end: a soft bounce is told of", async () => {
    const late = await story.enroll();
    const about = await written(late);
    const report = { recipient: late.address, diagnostic: "451 4.4.7 Message delayed", about };
    const begun = story.metrics.length;
    await story.receive(deliveryReport({ ...report, action: "delayed", status: "4.4.7" }));
    await story.receive(
      deliveryReport({ ...report, action: "failed", status: "4.4.7", messageId: "<gives-up@mx.example>" }),
    );
    await isTold(late, "bounced_softly");
    expect((await story.enrollment(late)).state).toBe("active");
    const classes = story.metrics
      .slice(begun)
      .flatMap((each) => (each.kind === "message" ? [each.class] : []));
    expect(classes).toEqual(expect.arrayContaining(["delivery_report", "soft_bounce"]));
  });

  test("nobody by a full mailbox", async () => {
    const full = await story.enroll();
    const about = await written(full);
    const diagnostic = "552 5.2.2 mailbox full";
    await story.receive(
      deliveryReport({ recipient: full.address, action: "failed", status: "5.2.2", diagnostic, about }),
    );
    await isTold(full, "bounced_softly");
    expect((await story.enrollment(full)).state).toBe("active");
  });

  test("who accepts a meeting, and not who declines one", async () => {
    const [yes, no] = [await story.enroll(), await story.enroll()];
    await written(yes);
    await written(no);
    const answer = (contact: WrittenTo, said: "ACCEPTED" | "DECLINED") =>
      story.receive(calendarMail({ from: contact.address, to: rep, method: "REPLY", answer: said }));
    await answer(no, "DECLINED");
    await isTold(no, "meeting_declined");
    await answer(yes, "ACCEPTED");
    expect(await story.leaves(yes)).toBe("meeting");
    expect((await story.enrollment(no)).state).toBe("active");
  });

  test("who opts out by mail, from whatever address", async () => {
    const olga = await story.enroll();
    const offered = headerIn(await story.emailTo(olga), "List-Unsubscribe");
    const subject = decodeURIComponent(/<mailto:[^>]*subject=([^>&]+)/.exec(offered)?.[1] ?? "");
    await story.receive(rawMail({ from: "olga@home.example", to: rep, subject, text: "" }));
    expect(await story.leaves(olga)).toBe("opt_out");
    expect((await story.contact(olga)).opted_out_at).not.toBeNull();
  });

  test("who opts out with one click, by POST alone", async () => {
    const otto = await story.enroll();
    const offered = headerIn(await story.emailTo(otto), "List-Unsubscribe");
    const url = new URL(/<(https:[^>]+)>/.exec(offered)?.[1] ?? "").pathname;
    const { app } = story.service;
    expect((await app.inject({ method: "GET", url })).statusCode).toBe(200);
    expect((await story.enrollment(otto)).state).toBe("active");
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    await app.inject({ method: "POST", url, payload: "List-Unsubscribe=One-Click", headers });
    expect((await story.enrollment(otto)).end_reason).toBe("opt_out");
  });

  test("nobody by what the rep writes or the engine sends: it lies in Sent", async () => {
    const pia = await story.enroll();
    await written(pia);
    await story.receive(rawMail({ from: rep, to: pia.address, subject: "About us" }), "sentitems");
    await isTold(pia, "own_mail_sent");
    expect((await story.enrollment(pia)).state).toBe("active");
  });
});
