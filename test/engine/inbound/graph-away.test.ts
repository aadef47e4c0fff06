import { absenceNote, type Direction } from "../../support/absence-notes.ts";
import { beginGraphStory, type GraphStory, type WrittenTo } from "../../support/graph-fake/graph-story.ts";
import { rawMail } from "../../support/raw-mail.ts";

let story: GraphStory;

beforeAll(async () => {
  story = await beginGraphStory();
  await story.work();
});
afterAll(() => story.end());

const back = new Date(Date.now() + 9 * 86_400_000);
const spoken = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" }).format(
  back,
);

async function writtenTo(): Promise<{ contact: WrittenTo; messageId: string }> {
  const contact = await story.enroll();
  return { contact, messageId: /^Message-ID: (<[^>]+>)/m.exec(await story.emailTo(contact))?.[1] ?? "" };
}

/** S-006, and beyond S-031: whichever mailbox they lie in. */
describe.each<Direction>(["Gmail to Gmail", "Gmail to Outlook", "Outlook to Gmail", "Outlook to Outlook"])(
  "an automatic reply from %s",
  (direction) => {
    it.each(["inbox", "junkemail"] as const)(
      "in %s holds until its sender is back, and unenrolls nobody",
      async (folder) => {
        const { contact, messageId } = await writtenTo();
        const text = `I am out of the office and will be back on ${spoken}.`;
        await story.receive(
          absenceNote(direction, { from: contact.address, inReplyTo: messageId, text }),
          folder,
        );
        await story.until(async () => (await story.contact(contact)).hold_reason !== null);
        const { hold_reason: reason, held_until: until } = await story.contact(contact);
        expect(reason).toBe("away");
        // The day itself, or the first working day after it.
        const lateDays = ((until?.getTime() ?? 0) - back.getTime()) / 86_400_000;
        expect(lateDays).toBeGreaterThan(-1);
        expect(lateDays).toBeLessThan(3);
        expect((await story.enrollment(contact)).state).toBe("active");
        expect(await story.timeline(contact)).toContain("held");
      },
    );
  },
);

it("a person who writes about their own absence has answered", async () => {
  const { contact, messageId } = await writtenTo();
  const text = "Thanks, sounds interesting! I am away until Friday, let us talk on Monday at ten. Anna";
  await story.receive(rawMail({ from: contact.address, subject: "Re: Hello", inReplyTo: messageId, text }));
  expect(await story.leaves(contact)).toBe("reply");
});
