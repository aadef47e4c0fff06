import { demoContacts } from "../../src/trial/demo-data/contacts.ts";
import { enrolledAt } from "../../src/trial/demo-data/demo-times.ts";
import { demoEnrollments } from "../../src/trial/demo-data/enrollments.ts";
import { demoMailbox } from "../../src/trial/demo-data/mailbox.ts";
import { demoUsers } from "../../src/trial/demo-data/people.ts";

const addressesOf = (contact: string) => demoContacts.find(({ key }) => key === contact)?.addresses ?? [];
const usernameOf = (user: string) => demoUsers.find(({ key }) => key === user)?.username ?? "";

/** Enrolled times are taken back to a morning, so the time of day matters. */
const nows = Array.from({ length: 24 }, (_, hour) => new Date(Date.UTC(2026, 2, 4, hour, 30)));
const open = demoEnrollments.filter(({ state }) => state.kind === "active" || state.kind === "paused");

describe("the demo story", () => {
  it.each(open)("S-005 S-007 $contact, who is enrolled by $by, has not written to them since", (demo) => {
    const addresses = addressesOf(demo.contact);
    expect(addresses).not.toEqual([]);
    for (const now of nows) {
      const written = demoMailbox(usernameOf(demo.by), now)
        .filter(
          ({ from, subject }) => addresses.includes(from.address) && !subject.startsWith("Automatic reply"),
        )
        .map(({ sentAt }) => Date.parse(sentAt));
      const since = enrolledAt(demo, now).getTime();
      expect(written.filter((at) => at >= since)).toEqual([]);
    }
  });
});
