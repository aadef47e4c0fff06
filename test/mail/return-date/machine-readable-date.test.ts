import { describe, expect, it } from "@jest/globals";
import { machineReadableDate } from "../../../src/mail/return-date/machine-readable-date.ts";

const context = { receivedAt: new Date("2026-06-17T10:00:00Z"), timeZone: "Europe/Berlin" };

function read(message: { criteria?: string; subject?: string; text?: string }) {
  return machineReadableDate(
    {
      header: (name) => (name === "x-apple-criteria" ? (message.criteria ?? null) : null),
      subject: message.subject ?? "",
      text: message.text ?? "",
    },
    context,
  );
}

describe("X-Apple-Criteria", () => {
  it.each([
    ["midnight in Tokyo", "2026-07-01T14:59:59Z", "2026-07-02"],
    ["midnight in Berlin", "2026-07-01T21:59:59Z", "2026-07-02"],
    ["midnight in New York", "2026-07-02T03:59:59Z", "2026-07-02"],
    ["before a weekend", "2026-07-03T21:59:59Z", "2026-07-06"],
  ])("reads the end of the last day away: %s", (_name, end, day) => {
    const criteria = `{kind=VACATION,startDate=2026-06-14T22:00:00Z,endDate=${end}}`;
    expect(read({ criteria })).toMatchObject({ day, certain: true });
  });

  it("passes over one that is over or has no end", () => {
    expect(read({ criteria: "{kind=VACATION,endDate=2026-05-01T21:59:59Z}" })).toBeNull();
    expect(read({ criteria: "{kind=VACATION}" })).toBeNull();
  });
});

describe("the subject that Domino writes", () => {
  it("takes the order that the rest of the message shows", () => {
    const subject = "AUTO: Ann Lee is out of the office (returning 07/08/2026)";
    expect(read({ subject, text: 'This is an answer to "Offer", sent on 06/17/2026 4:02:11 PM.' })?.day).toBe(
      "2026-07-08",
    );
    expect(read({ subject, text: 'This is an answer to "Offer", sent on 17/06/2026 16:02:11.' })?.day).toBe(
      "2026-08-07",
    );
  });

  it("takes the later day where nothing shows it", () => {
    expect(read({ subject: "AUTO: Ann Lee is out (returning 07/08/2026)" })).toMatchObject({
      day: "2026-08-07",
      certain: false,
    });
  });

  it("knows other languages", () => {
    expect(read({ subject: "AUTO: Ina Roth ist außer Haus (Rückkehr am 08.07.2026)" })?.day).toBe(
      "2026-07-08",
    );
    expect(
      read({ subject: "AUTO : Luc Roy est absent (retour le 08/07/2026)", text: "envoyé le 17/06/2026" })
        ?.day,
    ).toBe("2026-07-08");
  });

  it("reads nothing from other subjects", () => {
    expect(read({ subject: "Invoice (due 07/08/2026)" })).toBeNull();
  });
});
