import { previewEmail } from "../../src/engine/preview-email.ts";
import { editStep } from "../../src/store/steps/edit-step.ts";
import { newId } from "../../src/store/database/new-id.ts";
import { actorOf, timelineTypes } from "../support/acting.ts";
import { makeEmailScene, type EmailScene } from "../support/email-scene.ts";
import { after, days, makeContact, start } from "../support/organisation.ts";

let scene: EmailScene;
beforeAll(async () => {
  scene = await makeEmailScene();
});
afterAll(() => scene.destroy());

describe("previews", () => {
  it("show what is going to be sent, made the same way", async () => {
    const { enrollmentId } = await scene.enroll();
    const shown = await scene.preview(enrollmentId);
    const prepared = await scene.prepare(await scene.makeEmail(enrollmentId, 1));
    if (shown.kind !== "email" || prepared?.kind !== "ready") throw new Error("not made");
    expect(shown).toMatchObject({
      dueAt: start,
      edited: false,
      source: { subject: "For {{contact.given_name}}" },
    });
    const { position, ...content } = shown.email;
    expect(position).toBe(1);
    expect(prepared.email).toMatchObject(content);
  });

  it("name every missing value of the next email, past the steps before it", async () => {
    const { enrollmentId } = await scene.enroll();
    await scene.moveTo(enrollmentId, 3);
    expect(await scene.preview(enrollmentId)).toMatchObject({
      kind: "obstacles",
      position: 4,
      dueAt: null,
      obstacles: [{ token: "company.name" }, { token: "contact.job_title" }],
    });
  });

  it("try a change without keeping it", async () => {
    const { enrollmentId } = await scene.enroll();
    expect(await scene.preview(enrollmentId, { body: "Tried" })).toMatchObject({ email: { text: "Tried" } });
    expect(await scene.preview(enrollmentId)).toMatchObject({
      email: { text: "Hello Anna,\n\nfrom Rita" },
      edited: false,
    });
  });

  it("say that no email comes", async () => {
    const { enrollmentId } = await scene.enroll();
    await scene.moveTo(enrollmentId, 6);
    expect(await scene.preview(enrollmentId)).toEqual({ kind: "none" });
    expect(await scene.preview(newId())).toEqual({ kind: "none" });
  });

  it("F13 show a contact's emails before enrolling, follow-ups as answers", async () => {
    const contactId = await makeContact(scene.db, scene.org.tenantId);
    const inbox = await scene.db
      .selectFrom("connected_inboxes")
      .select("id")
      .where("user_id", "=", scene.org.rep.userId)
      .executeTakeFirstOrThrow();
    const planned = {
      tenantId: scene.org.tenantId,
      contactId,
      sequenceId: scene.sequenceId,
      senderInboxId: inbox.id,
    };
    const at = (position: number) => previewEmail(scene.db, { ...planned, position });
    expect(await at(1)).toMatchObject({ kind: "email", email: { subject: "For Anna" } });
    expect(await at(2)).toMatchObject({
      kind: "email",
      email: { subject: "Re: For Anna", text: "Any news, Anna?" },
    });
    expect(await at(5)).toMatchObject({ kind: "email", email: { subject: "Re: Another matter" } });
    expect(await at(3)).toEqual({ kind: "none" });
    expect(await at(9)).toEqual({ kind: "none" });
  });
});

describe("S-081 changing one email of one enrollment", () => {
  const edit = (
    enrollmentId: string,
    position: number,
    wishes: { subject?: string | null; body?: string | null },
  ) =>
    editStep(scene.db, {
      tenantId: scene.org.tenantId,
      enrollmentId,
      position,
      at: after(days(1)),
      actor: { ...actorOf(scene.org.rep), id: scene.org.rep.userId },
      ...wishes,
    });

  it("changes what leaves, for this contact alone, and can be taken back", async () => {
    const [one, two] = [await scene.enroll(), await scene.enroll()];
    expect(await edit(one.enrollmentId, 1, { body: "Mine, {{contact.given_name}}" })).toEqual({
      kind: "edited",
    });
    expect(await scene.preview(one.enrollmentId)).toMatchObject({
      edited: true,
      email: { subject: "For Anna", text: "Mine, Anna" },
    });
    expect(await scene.preview(two.enrollmentId)).toMatchObject({
      edited: false,
      email: { text: "Hello Anna,\n\nfrom Rita" },
    });
    await edit(one.enrollmentId, 1, { subject: "Other" });
    expect(await scene.preview(one.enrollmentId)).toMatchObject({
      email: { subject: "Other", text: "Mine, Anna" },
    });
    await edit(one.enrollmentId, 1, { subject: null, body: null });
    expect(await scene.preview(one.enrollmentId)).toMatchObject({
      edited: false,
      email: { subject: "For Anna" },
    });
    expect(await timelineTypes(scene.db, scene.org.tenantId, one.enrollmentId)).toContain("step_edited");
  });

  it("withdraws an email that waits for its hand-over, so that the old text does not leave", async () => {
    const { enrollmentId } = await scene.enroll();
    await scene.makeEmail(enrollmentId, 1);
    await scene.change("enrollments", { due_at: null }, { id: enrollmentId });
    expect(await edit(enrollmentId, 1, { body: "New" })).toEqual({ kind: "edited" });
    const row = await scene.db
      .selectFrom("outbox")
      .select("state")
      .where("enrollment_id", "=", enrollmentId)
      .executeTakeFirst();
    expect(row?.state).toBe("cancelled");
    expect(await scene.preview(enrollmentId)).toMatchObject({ dueAt: after(days(1)) });
  });

  it("comes too late for what is under way or over, and says so", async () => {
    const { enrollmentId } = await scene.enroll();
    await scene.makeEmail(enrollmentId, 1, {
      state: "sending",
      attempt_id: newId(),
      lease_until: after(days(1)),
    });
    expect(await edit(enrollmentId, 1, { body: "New" })).toEqual({ kind: "email_under_way" });
    await scene.moveTo(enrollmentId, 4);
    expect(await edit(enrollmentId, 2, { body: "New" })).toEqual({ kind: "step_over" });
    expect(await edit(enrollmentId, 3, { body: "New" })).toEqual({ kind: "not_an_email" });
    expect(await edit(enrollmentId, 9, { body: "New" })).toEqual({ kind: "no_such_step" });
    expect(await edit(newId(), 1, { body: "New" })).toEqual({ kind: "not_found" });
  });
});
