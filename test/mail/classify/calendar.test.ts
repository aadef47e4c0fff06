import type { MessageClass } from "../../../src/domain/message-words.ts";
import { classify, type Letter } from "./support/compose.ts";

function invitation(method: string, partstat: string, ...more: readonly string[]): string {
  return [
    "BEGIN:VCALENDAR",
    `METHOD:${method}`,
    "BEGIN:VEVENT",
    "UID:talk-1@fjordlight.example",
    "DTSTART:20261124T150000Z",
    `ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=${partstat};`,
    ' CN="Blum: Vera":mailto:vera.blum@prospect.example',
    ...more,
    "END:VEVENT",
    "END:VCALENDAR",
  ].join("\r\n");
}

const calendar = (method: string, partstat: string, ...more: readonly string[]): Letter => ({
  subject: "Accepted: Our talk",
  headers: ["Auto-Submitted: auto-generated"],
  text: "Vera Blum has answered.",
  type: "multipart/alternative",
  parts: [[`text/calendar; charset=utf-8; method=${method}`, invitation(method, partstat, ...more)]],
});

const outlook = "PRODID:Microsoft Exchange Server 2010";

describe("calendar.method: what calendars send (iTIP)", () => {
  const table: readonly (readonly [string, string, MessageClass])[] = [
    ["REPLY", "ACCEPTED", "meeting_accepted"],
    ["REPLY", "DECLINED", "meeting_declined"],
    ["REPLY", "TENTATIVE", "meeting_tentative"],
    ["COUNTER", "TENTATIVE", "meeting_new_time"],
    ["REQUEST", "NEEDS-ACTION", "meeting_invitation"],
    ["CANCEL", "ACCEPTED", "other"],
  ];
  it.each(table)("%s %s → %s", async (method, partstat, expected) => {
    const found = await classify(calendar(method, partstat));
    expect(found).toMatchObject({ class: expected });
    expect(found.evidence[0]).toMatchObject({ rule: "calendar.method" });
  });

  it("takes who declines and writes why for somebody who answered", async () => {
    const found = await classify(calendar("REPLY", "DECLINED", "COMMENT:Not this month\\, sorry."));
    expect(found).toMatchObject({ class: "human_reply" });
    expect(found.evidence[0]).toEqual({ rule: "calendar.comment", detail: "Not this month, sorry." });
  });

  it.each([
    ["DECLINED", "Leider sind morgen zwei Leute krank. Geht es in der Woche darauf?"],
    ["TENTATIVE", "Probably fine, but court may run over. Can we keep three o'clock?"],
  ])("Outlook leaves the text to whom it comes from: %s, %s", async (partstat, text) => {
    const found = await classify({ ...calendar("REPLY", partstat, outlook), text });
    expect(found).toMatchObject({ class: "human_reply" });
    expect(found.evidence[0]).toEqual({ rule: "calendar.comment", detail: text });
  });

  it("takes who declines without a word for nobody who answered", async () => {
    const found = await classify({ ...calendar("REPLY", "DECLINED", outlook), text: "" });
    expect(found).toMatchObject({ class: "meeting_declined" });
  });

  it("takes a published calendar in a person's message for an attachment", async () => {
    expect(await classify({ ...calendar("PUBLISH", "NEEDS-ACTION"), headers: [] })).toMatchObject({
      class: "human_reply",
    });
  });
});
