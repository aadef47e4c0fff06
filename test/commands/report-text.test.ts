import { describe, expect, it } from "@jest/globals";
import { commandTexts } from "../../commands/messages/command-texts.ts";
import { english } from "../../commands/messages/english.ts";
import { german } from "../../commands/messages/german.ts";
import { norwegian } from "../../commands/messages/norwegian.ts";
import { polish } from "../../commands/messages/polish.ts";
import { longestNotification, reportText } from "../../commands/report-text.ts";
import type { UnenrollReport } from "../../commands/unenroll-recipients.ts";

const report = (count: number, refused: string[] = [], all = false): UnenrollReport => ({
  kind: "unenrolled",
  count,
  refused,
  emailUnderWay: all,
  capped: all,
});
const languages = ["en", "de", "pl", "nb"] as const;

describe("the report in Outlook's language", () => {
  it.each([
    ["en-US", 1, "1 contact unenrolled."],
    ["fr-FR", 2, "2 contacts unenrolled."],
    ["de-CH", 1, "1 Kontakt abgemeldet."],
    ["de-DE", 3, "3 Kontakte abgemeldet."],
    ["pl-PL", 1, "Wyrejestrowano 1 kontakt."],
    ["pl-PL", 3, "Wyrejestrowano 3 kontakty."],
    ["pl-PL", 5, "Wyrejestrowano 5 kontaktów."],
    ["pl-PL", 22, "Wyrejestrowano 22 kontakty."],
    ["nb-NO", 2, "2 kontakter avregistrert."],
    ["no", 1, "1 kontakt avregistrert."],
    ["__proto__", 1, "1 contact unenrolled."],
  ])("%s, %d", (language, count, text) => {
    expect(reportText(report(count), commandTexts(language))).toBe(text);
  });

  it("cuts names, never itself", () => {
    const names = Array.from({ length: 12 }, (_, n) => `Contact Number ${n}`);
    expect(reportText(report(1, names), commandTexts("en"))).toBe(
      "1 contact unenrolled. Still enrolled: Contact Number 0, Contact Number 1, Contact Number 2, " +
        "Contact Number 3, Contact Number 4 and 7 more",
    );
  });

  it.each(languages)("%s: fits, whatever there is to say", (language) => {
    const texts = commandTexts(language);
    const endless = Array.from({ length: 1_000 }, () => "x".repeat(300));
    for (const refused of [[], ["Anna"], endless, endless.slice(0, 1)]) {
      const text = reportText(report(1_000, refused, true), texts);
      expect(text.length).toBeLessThanOrEqual(longestNotification);
    }
    const requestId = " (0192f0c0-0000-7000-8000-000000000000)";
    const { failed, notReached, signInFirst } = texts.messages;
    for (const text of [failed + requestId, notReached, signInFirst]) {
      expect(text.length).toBeLessThanOrEqual(longestNotification);
    }
  });

  it("is written in every language, not only copied", () => {
    const [first, ...others] = [english, german, polish, norwegian].map((messages) =>
      Object.entries(messages),
    );
    for (const other of others) {
      expect(other.map(([name]) => name)).toEqual(first?.map(([name]) => name));
      other.forEach(([, text], n) => expect(text).not.toEqual(first?.[n]?.[1]));
    }
  });
});
