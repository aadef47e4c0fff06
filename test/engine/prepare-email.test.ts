import { prepareEmails } from "../../src/engine/prepare-email.ts";
import { prepareEmail } from "../support/prepare-email.ts";
import { newId } from "../../src/store/database/new-id.ts";
import { makeEmailScene, now, sentAs, type EmailScene } from "../support/email-scene.ts";
import { makeContact, makeOrganisation, start } from "../support/organisation.ts";

let scene: EmailScene;
beforeAll(async () => {
  scene = await makeEmailScene();
});
afterAll(() => scene.destroy());

describe("a prepared email", () => {
  it("is complete: people, Message-ID, time, both parts", async () => {
    const { enrollmentId, contactId } = await scene.enroll();
    const prepared = await scene.prepare(await scene.makeEmail(enrollmentId, 1));
    const { address } = await scene.db
      .selectFrom("contact_addresses")
      .select("address")
      .where("contact_id", "=", contactId)
      .executeTakeFirstOrThrow();
    expect(prepared).toEqual({
      kind: "ready",
      outboxId: expect.any(String),
      edits: 0,
      inboxId: expect.any(String),
      threadPosition: 1,
      hasMeetingLink: false,
      email: {
        messageId: "<1@seller.example>",
        date: now,
        from: { name: "Rita Rep", address: "rita.rep@seller.example" },
        to: { name: "Anna Test", address },
        subject: "For Anna",
        text: "Hello Anna,\n\nfrom Rita",
        html: expect.stringContaining("<p>Hello Anna,</p>\n<p>from Rita</p>"),
        inReplyTo: null,
        references: [],
        headers: {},
      },
    });
  });

  it("answers the email before it, by the Message-ID that the mailbox gave it, and quotes it", async () => {
    const { enrollmentId } = await scene.enroll();
    await scene.makeEmail(enrollmentId, 1, sentAs("For Anna", 1, "<rewritten@outlook.example>"));
    const prepared = await scene.prepare(await scene.makeEmail(enrollmentId, 2));
    const line = "On 3 March 2026 at 10:00, Rita Rep <rita.rep@seller.example> wrote:";
    expect(prepared).toMatchObject({
      kind: "ready",
      threadPosition: 1,
      email: {
        subject: "Re: For Anna",
        inReplyTo: "<rewritten@outlook.example>",
        references: ["<rewritten@outlook.example>"],
        text: `Any news, Anna?\n\n${line}\n> Hello Anna,\n>\n> from Rita`,
      },
    });
  });

  it("goes on in the thread that was begun last", async () => {
    const { enrollmentId } = await scene.enroll();
    await scene.makeEmail(enrollmentId, 1, sentAs("For Anna", 1));
    await scene.makeEmail(enrollmentId, 2, sentAs("Re: For Anna", 1));
    await scene.makeEmail(enrollmentId, 4, sentAs("Another matter", 4));
    expect(await scene.prepare(await scene.makeEmail(enrollmentId, 5))).toMatchObject({
      threadPosition: 4,
      email: { subject: "Re: Another matter", references: ["<4@seller.example>"] },
    });
  });

  it("answers nothing that has not been sent", async () => {
    const { enrollmentId } = await scene.enroll();
    await scene.makeEmail(enrollmentId, 1, { state: "cancelled" });
    const outboxId = await scene.makeEmail(enrollmentId, 2);
    // Without a thread to go on in it needs the subject of its own.
    expect(await scene.prepare(outboxId)).toMatchObject({ kind: "stuck", code: "missing_value" });
  });

  it("bears the inbox's display name", async () => {
    const { enrollmentId } = await scene.enroll();
    const set = (name: string) =>
      scene.change("connected_inboxes", { display_name: name }, { user_id: scene.org.rep.userId });
    await set("Rita of\r\nBcc: x@y.example");
    const prepared = await scene.prepare(await scene.makeEmail(enrollmentId, 1));
    await set("");
    expect(prepared).toMatchObject({ email: { from: { name: "Rita of Bcc: x@y.example" } } });
  });

  it("treats a hostile name as a name", async () => {
    const contactId = await makeContact(scene.db, scene.org.tenantId);
    const name = "{{sender.email}}<b>\r\nBcc: all@x.example";
    await scene.change("contacts", { given_name: name, family_name: null }, { id: contactId });
    const { enrollmentId } = await scene.enroll(contactId);
    const prepared = await scene.prepare(await scene.makeEmail(enrollmentId, 1));
    const shown = "{{sender.email}}<b> Bcc: all@x.example";
    expect(prepared).toMatchObject({ email: { subject: `For ${shown}`, to: { name: shown } } });
    expect(prepared).toMatchObject({
      email: { html: expect.stringContaining("Hello {{sender.email}}&lt;b&gt; Bcc") },
    });
  });

  it("comes many at once, each its own", async () => {
    const made = await Promise.all([scene.enroll(), scene.enroll()]);
    const emails = [...made.map((each) => each.enrollmentId), newId()].map((enrollmentId) => {
      return { outboxId: newId(), enrollmentId, position: 1 };
    });
    const { tenantId } = scene.org;
    const all = await prepareEmails(scene.db, { tenantId, emails }, () => now);
    const outboxIds = [...all.values()].map((each) => each.kind === "ready" && each.outboxId);
    expect(new Set(outboxIds)).toEqual(new Set([emails[0]?.outboxId, emails[1]?.outboxId]));
  });
});

describe("an email that cannot be made says why", () => {
  it.each<[string, (contactId: string) => Promise<unknown>]>([
    [
      "contact_without_address",
      (id) => scene.db.deleteFrom("contact_addresses").where("contact_id", "=", id).execute(),
    ],
    ["contact_opted_out", (id) => scene.change("contacts", { opted_out_at: start }, { id })],
    ["contact_bounced", (id) => scene.change("contact_addresses", { bounced_at: start }, { contact_id: id })],
    ["missing_value", (id) => scene.change("contacts", { given_name: null }, { id })],
  ])("%s", async (code, spoil) => {
    const { enrollmentId, contactId } = await scene.enroll();
    const outboxId = await scene.makeEmail(enrollmentId, 1);
    await spoil(contactId);
    expect(await scene.prepare(outboxId)).toEqual({
      kind: "stuck",
      code,
      detail: expect.stringMatching(/\.$/),
    });
    expect(await scene.preview(enrollmentId)).toMatchObject({ kind: "obstacles", obstacles: [{ code }] });
  });

  it("inbox_disconnected", async () => {
    const { enrollmentId } = await scene.enroll();
    const outboxId = await scene.makeEmail(enrollmentId, 1);
    await scene.change("connected_inboxes", { disconnected_at: start }, { user_id: scene.org.rep.userId });
    const prepared = await scene.prepare(outboxId);
    await scene.change("connected_inboxes", { disconnected_at: null }, { user_id: scene.org.rep.userId });
    expect(prepared).toMatchObject({ kind: "stuck", code: "inbox_disconnected" });
  });

  it("email_not_found; another organisation's is none at all", async () => {
    const other = await makeOrganisation(scene.db);
    const { enrollmentId } = await scene.enroll();
    const outboxId = await scene.makeEmail(enrollmentId, 1);
    const foreign = await prepareEmail(scene.db, { tenantId: other.tenantId, outboxId }, () => now);
    expect(foreign).toBeNull();
    expect(await scene.prepare(await scene.makeEmail(enrollmentId, 3))).toMatchObject({
      kind: "stuck",
      code: "email_not_found",
    });
  });
});
