import { describe, expect, it } from "@jest/globals";
import { sureFrom } from "../../../src/mail/classify/classification.ts";
import { classifyMessage } from "../../../src/mail/classify/classify-message.ts";
import { parseMessage } from "../../../src/mail/parse/parse-message.ts";

const context = { receivedAt: new Date("2026-03-02T10:00:00Z"), ownAddresses: [], timeZone: "UTC" };
const message = parseMessage(
  Buffer.from("From: anna@buyer.example\r\nSubject: Re: Hello\r\n\r\nYes, call me on Thursday.\r\n"),
);

describe("the time that one message may take", () => {
  it("is not used up by an ordinary message", async () => {
    expect(classifyMessage(await message, context, () => 0)).toMatchObject({ class: "human_reply" });
    expect(classifyMessage(await message, context, () => 0).confidence).toBeGreaterThanOrEqual(sureFrom);
  });

  it("ends the reading, and leaves the message to a person", async () => {
    let time = 0;
    const classified = classifyMessage(await message, context, () => (time += 1_500));
    expect(classified.confidence).toBeLessThan(sureFrom);
    expect(classified.evidence).toEqual([expect.objectContaining({ rule: "other.out_of_time" })]);
  });
});
