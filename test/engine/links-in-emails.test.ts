import PostalMime from "postal-mime";
import { checkEnrolling } from "../../src/engine/check-enrolling.ts";
import { previewNextEmail } from "../../src/engine/preview-email.ts";
import { findLinks } from "../../src/mailbox/links/find-links.ts";
import { composeEmail } from "../../src/mailbox/compose-email.ts";
import { makeEmailScene, now, sentAs, type EmailScene } from "../support/email-scene.ts";
import { makeContact } from "../support/organisation.ts";
import { prepareEmail } from "../support/prepare-email.ts";
import { makeSequenceOf } from "../support/sequences.ts";
import { enrolled } from "../support/acting.ts";
import { testLinks } from "../support/mail-ports.ts";

let scene: EmailScene;
let enrollmentId: string;
let sequenceId: string;
beforeAll(async () => {
  scene = await makeEmailScene();
  const { db, org } = scene;
  sequenceId = await makeSequenceOf(db, org.rep, [
    { subject: "Hello", body: "Shall we talk? {{ meeting_link }}\n\nNo more of this: {{ opt_out_link }}." },
    { subject: "Hello again", body: "Any news?" },
    { subject: "A last word", body: "Farewell", thread: "new" },
  ]);
  const contactId = await makeContact(db, org.tenantId);
  enrollmentId = await enrolled(db, org.rep, contactId, sequenceId);
});
afterAll(() => scene.destroy());

async function prepare(outboxId: string) {
  const { tenantId } = scene.org;
  const prepared = await prepareEmail(scene.db, { tenantId, outboxId }, () => now, testLinks);
  if (prepared?.kind !== "ready") throw new Error(prepared?.detail);
  return prepared;
}

test("an email bears the links that its template names, as text and as HTML", async () => {
  const outboxId = await scene.makeEmail(enrollmentId, 1);
  const { email, hasMeetingLink } = await prepare(outboxId);
  const own = testLinks.of({ tenantId: scene.org.tenantId, outboxId });
  expect(email.text).toBe(`Shall we talk? ${own.meeting}\n\nNo more of this: ${own.optOut}.`);
  expect(email.html).toContain(`<a href="${own.optOut}">${own.optOut}</a>.`);
  expect(hasMeetingLink).toBe(true);
});

describe("RFC 8058: every email can be opted out of with one click", () => {
  test("by headers that survive being folded into lines", async () => {
    const outboxId = await scene.makeEmail(enrollmentId, 3);
    const { email, hasMeetingLink } = await prepare(outboxId);
    expect(hasMeetingLink).toBe(false);
    const raw = await composeEmail(email);
    const { headers } = await PostalMime.parse(raw);
    const read = (name: string) => headers.filter((header) => header.key === name).map(({ value }) => value);
    const place = { tenantId: scene.org.tenantId, outboxId };
    expect(read("list-unsubscribe-post")).toEqual(["List-Unsubscribe=One-Click"]);
    expect(read("list-unsubscribe")).toEqual([
      `<${testLinks.of(place).optOut}>, <${testLinks.optOutByMail(place, "rita.rep@seller.example")}>`,
    ]);
    expect(findLinks(testLinks, raw.toString("latin1").replaceAll(/\r\n[ \t]/g, " "))).toEqual([
      { kind: "opt_out", ...place },
    ]);
    for (const line of raw.toString("latin1").split("\r\n")) expect(line.length).toBeLessThanOrEqual(998);
  });
});

test("an answer quotes the email before it with links that work", async () => {
  const { db, org } = scene;
  const id = await enrolled(db, org.rep, await makeContact(db, org.tenantId), sequenceId);
  await scene.makeEmail(id, 1, sentAs("Hello", 1));
  const outboxId = await scene.makeEmail(id, 2);
  const { email, hasMeetingLink } = await prepare(outboxId);
  expect(email.text).toContain(
    `> Shall we talk? ${testLinks.of({ tenantId: org.tenantId, outboxId }).meeting}`,
  );
  expect(hasMeetingLink).toBe(true);
});

test("a preview shows what a link looks like, and bears none that works", async () => {
  const { db, org } = scene;
  const of = { tenantId: org.tenantId, enrollmentId, position: 1 };
  const shown = await previewNextEmail(db, of, {}, testLinks.examples);
  expect(shown).toMatchObject({
    kind: "email",
    email: { text: expect.stringContaining("https://tools.seller.example/meet/example") },
  });
});

test("F13 a link is nothing that a contact could lack", async () => {
  const { db, org } = scene;
  const sequenceId = await makeSequenceOf(db, org.rep, [
    { subject: "{{ meeting_link }}", body: "{{ opt_out_link }}" },
  ]);
  const contactId = await makeContact(db, org.tenantId);
  const wish = { tenantId: org.tenantId, userId: org.rep.userId, contactId, sequenceId };
  const check = await checkEnrolling(db, { ...wish, startStep: 1, inboxId: null, at: now });
  expect(check).toMatchObject({ kind: "checked", stepObstacles: [] });
});

test("without a service that answers links, a template that names one stops the email", async () => {
  const { db, org } = scene;
  const { tenantId } = org;
  const bare = await scene.makeEmail((await scene.enroll()).enrollmentId, 1);
  const without = await prepareEmail(db, { tenantId, outboxId: bare }, () => now);
  expect(without).toMatchObject({ kind: "ready", hasMeetingLink: false, email: { headers: {} } });
  const id = await enrolled(db, org.rep, await makeContact(db, tenantId), sequenceId);
  const outboxId = await scene.makeEmail(id, 1);
  const naming = await prepareEmail(db, { tenantId, outboxId }, () => now);
  expect(naming).toMatchObject({ kind: "stuck", code: "missing_value" });
});
