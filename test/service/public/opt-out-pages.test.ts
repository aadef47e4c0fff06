import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { timelineTypes } from "../../support/acting.ts";
import { makeLinkScene, type LinkScene } from "../../support/link-story.ts";
import { createTestService, type TestService } from "../../support/test-service.ts";

let service: TestService;
let scene: LinkScene;
beforeAll(async () => {
  service = await createTestService();
  scene = await makeLinkScene(service);
});
afterAll(() => service.close());

const form = "application/x-www-form-urlencoded";
const get = (url: string, headers: Record<string, string> = {}) => service.app.inject({ url, headers });
const post = (url: string, payload?: string | Buffer, type = form, headers: Record<string, string> = {}) =>
  service.app.inject({
    method: "POST",
    url,
    headers: { ...headers, ...(payload === undefined ? {} : { "content-type": type }) },
    ...(payload === undefined ? {} : { payload }),
  });

describe("S-020 the opt-out link", () => {
  it("opened, changes nothing, however often: scanners open links", async () => {
    const story = await scene.tell({ address: "anna@buyer.example" });
    for (const method of ["GET", "HEAD", "GET"] as const) {
      const answer = await service.app.inject({ method, url: story.optOut });
      expect(answer.statusCode).toBe(200);
    }
    const page = await get(story.optOut);
    expect(page.body).toContain("Org stops sending such emails to a…@buyer.example");
    expect(page.body).toContain(`<form method="post">`);
    expect(page.body).not.toContain("anna@buyer.example");
    expect(await scene.optedOutAt(story.contactId)).toBeNull();
    expect((await scene.enrollment(story.enrollmentId)).state).toBe("active");
  });

  it("posted with one click, opts out and takes the contact out of the sequence (RFC 8058)", async () => {
    const story = await scene.tell();
    const answer = await post(story.optOut, "List-Unsubscribe=One-Click");
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toContain("You will get no more of these emails");
    expect(await scene.optedOutAt(story.contactId)).toEqual(service.time.now);
    expect(await scene.enrollment(story.enrollmentId)).toEqual({
      state: "unenrolled",
      endReason: "opt_out",
      endCause: { kind: "link", ref: story.outboxId, summary: "Hello" },
    });
    expect(await timelineTypes(service.db, scene.org.tenantId, story.enrollmentId)).toEqual([
      "enrolled",
      "unenrolled",
    ]);
  });

  it("posted again, is a success that changes nothing", async () => {
    const story = await scene.tell();
    await post(story.optOut, "List-Unsubscribe=One-Click");
    const first = await scene.optedOutAt(story.contactId);
    service.time.now = new Date(service.time.now.getTime() + 60_000);
    const answers = await Promise.all([post(story.optOut), post(story.optOut), post(story.optOut)]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
    expect(await scene.optedOutAt(story.contactId)).toEqual(first);
    expect(await timelineTypes(service.db, scene.org.tenantId, story.enrollmentId)).toHaveLength(2);
    expect((await get(story.optOut)).body).toContain("You will get no more of these emails");
  });

  it.each([
    ["nothing", undefined, form],
    [
      "a form of two parts",
      '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n',
      "multipart/form-data; boundary=x",
    ],
    ["what is no form", "{", "application/json"],
    ["bytes", Buffer.from([0, 255, 254]), "application/octet-stream"],
    ["other fields", "a=b&List-Unsubscribe=%00%ff", form],
  ])("posted with %s, opts out: the address says it all", async (_, body, type) => {
    const story = await scene.tell();
    expect((await post(story.optOut, body, type)).statusCode).toBe(200);
    expect(await scene.optedOutAt(story.contactId)).not.toBeNull();
  });

  it("reaches a contact who has left the sequence since", async () => {
    const story = await scene.tell();
    await service.db
      .updateTable("enrollments")
      .set({
        state: "finished",
        due_at: null,
        ended_at: service.time.now,
        end_reason: "completed",
        ended_by_kind: "system",
      })
      .where("id", "=", story.enrollmentId)
      .execute();
    expect((await post(story.optOut)).statusCode).toBe(200);
    expect(await scene.optedOutAt(story.contactId)).not.toBeNull();
    expect((await scene.enrollment(story.enrollmentId)).endReason).toBe("completed");
  });
});

describe("a link that is none of ours", () => {
  it("tells nobody anything: forged, cut, of another kind or of an email that is gone", async () => {
    const story = await scene.tell();
    const token = story.optOut.split("/").at(-1) ?? "";
    const answers = await Promise.all(
      [
        `/opt-out/${token.slice(0, -1)}`,
        `/opt-out/${token.slice(0, -2)}AA`,
        story.meeting.replace("/meet/", "/opt-out/"),
        "/opt-out/x",
        "/opt-out/%00",
        `/opt-out/${encodeURIComponent("<script>alert(1)</script>")}`,
        `/opt-out/${"A".repeat(400)}`,
      ].flatMap((url) => [get(url), post(url, "List-Unsubscribe=One-Click")]),
    );
    for (const answer of answers) {
      expect(answer.statusCode).toBe(404);
      expect(answer.body).toBe(answers[0]?.body);
    }
    expect(answers[0]?.body).toContain("This link does not work");
    expect(await scene.optedOutAt(story.contactId)).toBeNull();
  });

  it("of a preview says that it is one", async () => {
    for (const answer of [await get("/opt-out/example"), await post("/opt-out/example")]) {
      expect(answer.statusCode).toBe(200);
      expect(answer.body).toContain("stands in a preview");
    }
  });
});

describe("the pages behind links", () => {
  it.each([
    ["de-CH,de;q=0.9,en;q=0.8", "de", "Keine E-Mails mehr?"],
    ["fr,pl;q=0.5,en;q=0.3", "pl", "Nie chcesz więcej wiadomości?"],
    ["nn-NO", "nb", "Ingen flere e-poster?"],
    ["da, fr", "en", "No more emails?"],
    ["en;q=0,de;q=0.0,nb;q=0.1", "nb", "Ingen flere e-poster?"],
    ["*", "en", "No more emails?"],
    [";;;,,,=q", "en", "No more emails?"],
  ])("answer %s in %s", async (wish, language, title) => {
    const answer = await get((await scene.tell()).optOut, { "accept-language": wish });
    expect(answer.headers["content-language"]).toBe(language);
    expect(answer.body).toContain(`<html lang="${language}">`);
    expect(answer.body).toContain(`<h1>${title}</h1>`);
  });

  it("run no script, may not be framed, are not kept and not indexed", async () => {
    const answer = await get((await scene.tell()).optOut);
    expect(answer.headers["content-security-policy"]).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(answer.headers).toMatchObject({
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
      "x-robots-tag": "noindex, nofollow",
      "x-content-type-options": "nosniff",
    });
    expect(answer.body).not.toContain("<script");
    expect(answer.headers["set-cookie"]).toBeUndefined();
  });

  it("show names as text", async () => {
    const story = await scene.tell();
    const name = 'Rita <b>"Rep"</b> & {organisation}';
    await service.db.updateTable("users").set({ name }).where("id", "=", scene.org.rep.userId).execute();
    const { body } = await get(story.meeting);
    await service.db
      .updateTable("users")
      .set({ name: "Rita Rep" })
      .where("id", "=", scene.org.rep.userId)
      .execute();
    expect(body).toContain(
      "Half an hour with Rita &lt;b&gt;&quot;Rep&quot;&lt;/b&gt; &amp; {organisation} of Org",
    );
  });

  it("refuse what is too large, with a page", async () => {
    const story = await scene.tell();
    const answer = await post(story.optOut, "x".repeat(20_000));
    expect(answer.statusCode).toBe(413);
    expect(answer.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(await scene.optedOutAt(story.contactId)).toBeNull();
  });

  it("take no other methods", async () => {
    const story = await scene.tell();
    for (const method of ["PUT", "DELETE", "PATCH"] as const) {
      const answer = await service.app.inject({ method, url: story.optOut });
      expect(answer.statusCode).toBe(405);
    }
    expect(await scene.optedOutAt(story.contactId)).toBeNull();
  });
});

describe("a place that asks without end", () => {
  it("is told to wait, and no other place with it", async () => {
    const own = await createTestService({ proxies: 1 });
    try {
      const ask = (address: string) =>
        own.app.inject({ url: "/opt-out/x", headers: { "x-forwarded-for": address } });
      for (let count = 0; count < 300; count += 1) await ask("203.0.113.7");
      const refused = await ask("203.0.113.7");
      expect(refused.statusCode).toBe(429);
      expect(refused.body).toContain("Please try again in a minute.");
      expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
      expect((await ask("203.0.113.8")).statusCode).toBe(404);
    } finally {
      await own.close();
    }
  });
});
