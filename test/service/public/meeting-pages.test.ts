import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { newId } from "../../../src/store/database/new-id.ts";
import { timelineTypes } from "../../support/acting.ts";
import { makeLinkScene, type LinkScene, type LinkStory } from "../../support/link-story.ts";
import { makeSequence } from "../../support/organisation.ts";
import { createTestService, type TestService } from "../../support/test-service.ts";

let service: TestService;
let scene: LinkScene;
beforeAll(async () => {
  service = await createTestService();
  scene = await makeLinkScene(service);
});
beforeEach(async () => {
  await service.db.deleteFrom("meetings").execute();
});
afterAll(() => service.close());

const get = (url: string) => service.app.inject({ url });
/** Tuesday, 10:00 in Oslo, where everybody is; the service's time is Monday, 10:00. */
const tuesday = "2026-11-17T09:00:00.000Z";
const book = (story: LinkStory, time: string, zone = "Europe/Oslo") =>
  service.app.inject({
    method: "POST",
    url: story.meeting,
    headers: { "content-type": "application/x-www-form-urlencoded" },
    payload: new URLSearchParams({ time, zone }).toString(),
  });
const meetings = () =>
  service.db
    .selectFrom("meetings")
    .select(["contact_id", "user_id", "source", "state", "starts_at", "ends_at", "title", "enrollment_id"])
    .orderBy("id")
    .execute();

describe("S-015 the meeting link", () => {
  it("opened, offers free half hours in the window of the sequence, and books nothing", async () => {
    const story = await scene.tell({ timeZone: "Europe/Warsaw" });
    const page = await get(story.meeting);
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain("<h1>A meeting with Rita Rep</h1>");
    expect(page.body).toContain("Half an hour with Rita Rep of Org.");
    expect(page.body).toContain("<option selected>Europe/Warsaw</option>");
    expect(page.body).toContain("<legend>Tuesday 17 November</legend>");
    const times = [...page.body.matchAll(/name="time" value="([^"]+)"/g)].map((match) => match[1]);
    expect(times[0]).toBe("2026-11-16T11:00:00.000Z");
    expect(times).toContain("2026-11-17T07:00:00.000Z");
    expect(times).not.toContain("2026-11-17T06:30:00.000Z");
    expect(times.at(-1)).toBe("2026-11-27T16:30:00.000Z");
    expect(await meetings()).toEqual([]);
    expect((await scene.enrollment(story.enrollmentId)).state).toBe("active");
  });

  it("shows them in the zone that is asked for", async () => {
    const story = await scene.tell();
    const page = await get(`${story.meeting}?zone=America/New_York`);
    expect(page.body).toContain("<option selected>America/New_York</option>");
    expect(page.body).toMatch(/value="2026-11-17T13:00:00.000Z"[^>]*><span\s*>08:00</);
    for (const zone of ["Mars/Olympus", "%2B01:00", "a&zone=b", "x".repeat(300)])
      expect((await get(`${story.meeting}?zone=${zone}`)).body).toContain(
        "<option selected>Europe/Oslo</option>",
      );
  });

  it("books, takes the contact out of the sequence and says so, with a file for the calendar", async () => {
    const story = await scene.tell();
    const answer = await book(story, tuesday);
    expect([answer.statusCode, answer.headers.location]).toEqual([303, "?zone=Europe%2FOslo"]);
    expect(await meetings()).toEqual([
      {
        contact_id: story.contactId,
        user_id: scene.org.rep.userId,
        source: "link",
        state: "booked",
        starts_at: new Date(tuesday),
        ends_at: new Date("2026-11-17T09:30:00.000Z"),
        title: "Anna Test and Rita Rep",
        enrollment_id: story.enrollmentId,
      },
    ]);
    expect(await scene.enrollment(story.enrollmentId)).toEqual({
      state: "unenrolled",
      endReason: "meeting_link",
      endCause: { kind: "meeting", ref: expect.any(String), summary: "Hello", meetingAt: tuesday },
    });
    expect(await timelineTypes(service.db, scene.org.tenantId, story.enrollmentId)).toEqual([
      "enrolled",
      "unenrolled",
    ]);
    const page = await get(`${story.meeting}?zone=Europe/Oslo`);
    expect(page.body).toContain("<h1>The meeting is booked</h1>");
    expect(page.body).toContain("Tuesday, 17 November 2026, 10:00–10:30");
    expect(page.body).toContain(`href="${story.meeting}/meeting.ics"`);
    const file = await get(`${story.meeting}/meeting.ics`);
    expect(file.headers["content-type"]).toBe("text/calendar; charset=utf-8");
    expect(file.headers["content-disposition"]).toBe('attachment; filename="meeting.ics"');
    expect(file.body).toContain(
      "DTSTART:20261117T090000Z\r\nDTEND:20261117T093000Z\r\nSUMMARY:Anna Test and Rita Rep\r\n",
    );
    expect(file.body).toContain('ORGANIZER;CN="Rita Rep":mailto:rita.rep@seller.example\r\n');
  });

  it("counts even if the meeting is another user's than the one who enrolled", async () => {
    const story = await scene.tell();
    const { colleague } = scene.org;
    await service.db
      .updateTable("enrollments")
      .set({ enrolled_by: colleague.userId })
      .where("id", "=", story.enrollmentId)
      .execute();
    await book(story, tuesday);
    expect((await scene.enrollment(story.enrollmentId)).endReason).toBe("meeting_link");
  });

  it("S-037 leaves the contact in a sequence that meetings do not end", async () => {
    const sequenceId = await makeSequence(service.db, scene.org.rep);
    await service.db
      .updateTable("sequences")
      .set({ meeting_unenrolls: false })
      .where("id", "=", sequenceId)
      .execute();
    const story = await scene.tell({ sequenceId });
    expect((await book(story, tuesday)).statusCode).toBe(303);
    expect(await meetings()).toHaveLength(1);
    expect((await scene.enrollment(story.enrollmentId)).state).toBe("active");
  });

  it("gives no time twice, whoever asks first", async () => {
    const stories = await Promise.all(Array.from({ length: 6 }, () => scene.tell()));
    const answers = await Promise.all(stories.map((story) => book(story, tuesday)));
    expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([
      303, 409, 409, 409, 409, 409,
    ]);
    const refused = answers.find(({ statusCode }) => statusCode === 409);
    expect(refused?.body).toContain("This time has just been taken. Please choose another.");
    expect(refused?.body).not.toContain(`value="${tuesday}"`);
    expect(await meetings()).toHaveLength(1);
    const states = await Promise.all(stories.map((story) => scene.enrollment(story.enrollmentId)));
    expect(states.filter(({ state }) => state === "unenrolled")).toHaveLength(1);
  });

  it("gives no time that touches another, in zones whose half hours are not ours", async () => {
    await book(await scene.tell(), tuesday);
    // 14:45 to 15:15 in Kathmandu.
    const other = await book(await scene.tell(), "2026-11-17T09:15:00.000Z", "Asia/Kathmandu");
    expect(other.statusCode).toBe(409);
    expect(await meetings()).toHaveLength(1);
  });

  it("does not offer when the sender has a meeting or is away", async () => {
    const story = await scene.tell();
    const { tenantId, rep } = scene.org;
    await service.db
      .insertInto("meetings")
      .values({
        tenant_id: tenantId,
        id: newId(),
        contact_id: story.contactId,
        user_id: rep.userId,
        source: "api",
        state: "booked",
        starts_at: new Date("2026-11-17T08:45:00.000Z"),
        ends_at: new Date("2026-11-17T10:00:00.000Z"),
        created_at: service.time.now,
      })
      .execute();
    const absence = newId();
    await service.db
      .insertInto("rep_absences")
      .values({
        tenant_id: tenantId,
        id: absence,
        user_id: rep.userId,
        starts_at: new Date("2026-11-18T00:00:00.000Z"),
        ends_at: new Date("2026-11-19T00:00:00.000Z"),
        created_by: rep.userId,
        created_at: service.time.now,
      })
      .execute();
    const page = await get(story.meeting);
    const refused = await book(story, "2026-11-18T09:00:00.000Z");
    await service.db.deleteFrom("rep_absences").where("id", "=", absence).execute();
    expect(page.body).toContain('value="2026-11-17T08:00:00.000Z"');
    expect(page.body).not.toContain('value="2026-11-17T08:30:00.000Z"');
    expect(page.body).not.toContain('value="2026-11-17T09:30:00.000Z"');
    expect(page.body).toContain('value="2026-11-17T10:00:00.000Z"');
    expect(page.body).not.toContain("2026-11-18T");
    expect(refused.statusCode).toBe(409);
  });

  it("books once, however often it is asked, one meeting at a time", async () => {
    const story = await scene.tell();
    const answers = await Promise.all([
      book(story, tuesday),
      book(story, tuesday),
      book(story, "2026-11-17T10:00:00.000Z"),
    ]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303, 303]);
    expect(await meetings()).toHaveLength(1);
    expect((await book(story, "2026-11-18T10:00:00.000Z")).statusCode).toBe(303);
    expect(await meetings()).toHaveLength(1);
  });

  it.each([
    ["no time", "", 400],
    ["what is no time", "soon", 400],
    ["a number", "1e99", 400],
    ["a time that is over", "2026-11-16T08:00:00.000Z", 409],
    ["a time at night", "2026-11-17T02:00:00.000Z", 409],
    ["a Sunday", "2026-11-22T09:00:00.000Z", 409],
    ["a quarter past", "2026-11-17T09:15:00.000Z", 409],
    ["a time next year", "2027-11-17T09:00:00.000Z", 409],
  ])("refuses %s and changes nothing", async (_, time, status) => {
    const story = await scene.tell();
    const answer = await book(story, time);
    expect(answer.statusCode).toBe(status);
    expect(answer.body).toContain(`role="alert"`);
    expect(await meetings()).toEqual([]);
    expect((await scene.enrollment(story.enrollmentId)).state).toBe("active");
  });

  it("works only for an email that left, and while its sender is there", async () => {
    const withdrawn = await scene.tell({ state: "cancelled" });
    expect((await book(withdrawn, tuesday)).body).toContain("cannot be booked here any more");
    const story = await scene.tell();
    const set = (at: Date | null) =>
      service.db
        .updateTable("users")
        .set({ deactivated_at: at })
        .where("id", "=", scene.org.rep.userId)
        .execute();
    await set(service.time.now);
    expect((await get(story.meeting)).body).toContain("cannot be booked here any more");
    expect((await book(story, tuesday)).body).toContain("cannot be booked here any more");
    await set(null);
    expect(await meetings()).toEqual([]);
  });

  it("has no file before anything is booked", async () => {
    const story = await scene.tell();
    expect((await get(`${story.meeting}/meeting.ics`)).statusCode).toBe(404);
    expect((await get("/meet/x/meeting.ics")).statusCode).toBe(404);
  });

  it("is not to be had with the token of an opt-out", async () => {
    const story = await scene.tell();
    expect((await get(story.optOut.replace("/opt-out/", "/meet/"))).statusCode).toBe(404);
  });
});
