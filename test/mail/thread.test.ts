import { englishAttribution, withQuote } from "../../src/mail/quote.ts";
import { placeInThread, type SentEmail } from "../../src/mail/thread.ts";

const sent = (position: number, threadPosition: number | null, subject: string): SentEmail => ({
  position,
  threadPosition,
  messageId: `<${position}@seller.example>`,
  subject,
});
const first = sent(1, 1, "A question");
const second = sent(2, 1, "Re: A question");
const third = sent(4, 4, "Another matter");

describe("follow-ups thread as answers", () => {
  it("the first email opens a thread, whatever its step says", () => {
    expect(placeInThread(1, "reply", [])).toEqual({
      threadPosition: 1,
      inReplyTo: null,
      references: [],
      subject: null,
      answers: null,
    });
  });
  it("an answer names all that was before it, oldest first", () => {
    expect(placeInThread(3, "reply", [second, first])).toEqual({
      threadPosition: 1,
      inReplyTo: "<2@seller.example>",
      references: ["<1@seller.example>", "<2@seller.example>"],
      subject: "Re: A question",
      answers: second,
    });
  });
  it("an answer after a new thread belongs to that one", () => {
    expect(placeInThread(5, "reply", [first, second, third])).toMatchObject({
      threadPosition: 4,
      references: ["<4@seller.example>"],
      subject: "Re: Another matter",
    });
  });
  it("a step may start anew", () => {
    expect(placeInThread(3, "new", [first, second])).toMatchObject({
      threadPosition: 3,
      inReplyTo: null,
      subject: null,
    });
  });
  it("a step that was skipped leaves no gap", () => {
    expect(placeInThread(5, "reply", [first])).toMatchObject({
      threadPosition: 1,
      inReplyTo: "<1@seller.example>",
    });
  });
  it.each(["Re: x", "RE: re: x", "x"])("%s is answered with one Re:", (subject) => {
    expect(placeInThread(2, "reply", [sent(1, null, subject)]).subject).toBe("Re: x");
  });
});

describe("quoting", () => {
  const quoted = {
    text: "Hello <Anna>,\n\n> earlier\nbye",
    sentAt: new Date("2026-03-02T09:00:00Z"),
    from: { name: "Rita Rep", address: "rita@seller.example" },
  };
  it("marks every line and says who wrote it when", () => {
    const line = englishAttribution(quoted, "Europe/Oslo");
    expect(line).toBe("On 2 March 2026 at 10:00, Rita Rep <rita@seller.example> wrote:");
    const { text, html } = withQuote("Any news?", quoted, line);
    expect(text).toBe(`Any news?\n\n${line}\n> Hello <Anna>,\n>\n>> earlier\n> bye`);
    expect(html).toContain(
      "<p>Any news?</p>\n<p>On 2 March 2026 at 10:00, Rita Rep &lt;rita@seller.example&gt; wrote:</p>",
    );
    expect(html).toMatch(
      /<blockquote [^>]+>\n<p>Hello &lt;Anna&gt;,<\/p>\n<p>&gt; earlier<br>\nbye<\/p>\n<\/blockquote>/,
    );
  });
});
