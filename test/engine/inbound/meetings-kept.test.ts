import { listBusyTimes } from "../../../src/store/meetings/list-busy-times.ts";
import { beginInboundStory, type InboundStory } from "../../support/inbound-story.ts";
import { makeContact } from "../../support/organisation.ts";
import { calendarMail } from "../../support/raw-mail.ts";

let story: InboundStory;
beforeAll(async () => {
  story = await beginInboundStory();
});
beforeEach(async () => {
  await story.test.db.deleteFrom("meetings").execute();
});
afterAll(() => story.end());

const accepted = (from: string, change: (raw: string) => string = (raw) => raw) =>
  change(calendarMail({ from, method: "REPLY", answer: "ACCEPTED" }));
const meetings = () =>
  story.test.db
    .selectFrom("meetings")
    .select(["contact_id", "user_id", "source", "state", "starts_at", "ends_at", "external_id"])
    .execute();
const guests = () => story.test.db.selectFrom("meeting_guests").select("contact_id").execute();
const busy = async () => {
  const { tenantId, rep } = story.org;
  const from = new Date("2026-03-01T00:00:00.000Z");
  return listBusyTimes(story.test.db, { tenantId, userId: rep.userId, from });
};

describe("a meeting that was read from a message", () => {
  it("is kept with its time, so that the booking page does not offer it", async () => {
    const { contactId, address } = await story.enroll();
    await story.receive(accepted(address));
    expect(await meetings()).toEqual([
      {
        contact_id: contactId,
        user_id: story.org.rep.userId,
        source: "calendar",
        state: "booked",
        starts_at: new Date("2026-03-05T10:00:00.000Z"),
        ends_at: new Date("2026-03-05T10:30:00.000Z"),
        external_id: "calendar:m1@seller.example",
      },
    ]);
    const from = Date.parse("2026-03-05T10:00:00.000Z");
    expect(await busy()).toEqual([{ from, until: from + 30 * 60_000 }]);
  });

  it("is kept of contacts who are in no sequence, and of nobody else", async () => {
    await makeContact(story.test.db, story.org.tenantId, { address: "known@buyer.example" });
    await story.receive(accepted("known@buyer.example"), accepted("stranger@elsewhere.example"));
    expect(await meetings()).toHaveLength(1);
    expect(await guests()).toEqual([]);
  });

  it("is moved, declined and taken back by later messages", async () => {
    const { address } = await story.enroll();
    const { db } = story.test;
    await story.receive(calendarMail({ from: address, method: "REQUEST" }));
    const later = (raw: string) => raw.replaceAll("20260305T1", "20260306T1");
    await story.receive(later(calendarMail({ from: address, method: "REQUEST" })));
    expect(await meetings()).toMatchObject([
      { state: "booked", starts_at: new Date("2026-03-06T10:00:00.000Z") },
    ]);
    await story.receive(calendarMail({ from: address, method: "REQUEST" }).replaceAll("REQUEST", "CANCEL"));
    expect(await meetings()).toMatchObject([{ state: "cancelled" }]);
    expect(await busy()).toEqual([]);
    await db.deleteFrom("meetings").execute();
    await story.receive(accepted(address));
    await story.receive(calendarMail({ from: address, method: "REPLY", answer: "DECLINED" }));
    expect(await meetings()).toMatchObject([{ state: "declined" }]);
    expect(await busy()).toEqual([]);
  });

  it("S-018 has further contacts as guests, whose no is theirs alone", async () => {
    const [first, second] = [await story.enroll(), await story.enroll()];
    await story.receive(accepted(first.address));
    await story.receive(accepted(second.address));
    expect(await meetings()).toMatchObject([{ contact_id: first.contactId }]);
    expect(await guests()).toEqual([{ contact_id: second.contactId }]);
    await story.receive(calendarMail({ from: second.address, method: "REPLY", answer: "DECLINED" }));
    expect(await meetings()).toMatchObject([{ state: "booked" }]);
  });

  it("is nobody else's to take back", async () => {
    const { address } = await story.enroll();
    const other = await story.enroll();
    await story.receive(accepted(address));
    await story.receive(
      calendarMail({ from: other.address, method: "REQUEST" }).replaceAll("REQUEST", "CANCEL"),
    );
    expect(await meetings()).toMatchObject([{ state: "booked" }]);
  });

  it("is not kept when its time cannot be told", async () => {
    const { address } = await story.enroll();
    const elsewhere = (raw: string) => raw.replace(/DTSTART:(\w+)Z/, "DTSTART;TZID=Middle Earth:$1");
    await story.receive(accepted(address, elsewhere));
    expect(await meetings()).toEqual([]);
  });
});
