import { describe, expect, it } from "@jest/globals";
import { ownIdOf } from "../../../src/domain/own-message-id.ts";
import { referencesOf } from "../../../src/mail/match/references-of.ts";
import { parseMessage } from "../../../src/mail/parse/parse-message.ts";
import { messageIdOf } from "../../../src/store/emails/message-id.ts";
import { newId } from "../../../src/store/database/new-id.ts";
import { deliveryReport, rawMail, type RawMail } from "../../support/raw-mail.ts";
import { cpuMs } from "../../support/cpu-time.ts";

const [tenantId, enrollmentId] = [newId(), newId()];
const own = messageIdOf(tenantId, enrollmentId, 3, "rita.rep@seller.example");

const read = async (raw: string) => referencesOf(await parseMessage(new TextEncoder().encode(raw)));
const readMail = (mail: Partial<RawMail>) => read(rawMail({ from: "a@b.example", ...mail }));

describe("the references of a message", () => {
  it("stand in In-Reply-To and References", async () => {
    const references = ["<root@b.example>", own];
    expect(await readMail({ inReplyTo: own, references })).toMatchObject({
      inReplyTo: [own],
      references: ["<root@b.example>"],
      quoted: [],
    });
  });

  it("stand in the text, below a forward, though its lines are quoted", async () => {
    expect((await readMail({ text: `See below\n\n> Message-ID: ${own}\n> Hello` })).quoted).toEqual([own]);
  });

  it("stand in what a report returns, and in its ENVID", async () => {
    const report = {
      recipient: "a@b.example",
      action: "failed",
      status: "5.1.1",
      diagnostic: "550 no",
    } as const;
    expect((await read(deliveryReport({ ...report, about: own }))).quoted).toContain(own);
    expect((await read(deliveryReport({ ...report, about: "<other@seller.example>" }))).quoted).toContain(
      "<other@seller.example>",
    );
    const envelope = deliveryReport(report).replace(
      "Reporting-MTA:",
      `Original-Envelope-Id: ${own}\r\nReporting-MTA:`,
    );
    expect((await read(envelope)).envelopeIds).toEqual([own]);
  });

  it("are ours in whatever case programs write them", async () => {
    const loud = own.toUpperCase();
    expect((await readMail({ inReplyTo: loud })).inReplyTo).toEqual([own]);
    expect((await readMail({ text: `Message-ID: ${loud}` })).quoted).toEqual([own]);
  });

  it("are the bytes 6 to 21 of Thread-Index, and nothing where that is too short or none", async () => {
    const index = Buffer.concat([Buffer.alloc(6, 1), Buffer.alloc(16, 0xab), Buffer.alloc(5, 2)]).toString(
      "base64",
    );
    expect((await readMail({ headers: { "Thread-Index": index } })).threadGuid).toBe("ab".repeat(16));
    expect((await readMail({ headers: { "Thread-Index": "AQ==" } })).threadGuid).toBeNull();
    expect((await readMail({})).threadGuid).toBeNull();
  });

  it("are bounded, whatever a message holds, and take no time to speak of", async () => {
    const many = Array.from({ length: 5_000 }, (_, count) => `<${String(count)}@b.example>`);
    const text = `${"0".repeat(36)}.`.repeat(5_000) + "\nMessage-ID: <".repeat(5_000);
    let found = 0;
    const took = await cpuMs(async () => {
      found = (await readMail({ references: many, text })).references.length;
    });
    expect(found).toBeLessThanOrEqual(50);
    expect(took).toBeLessThan(2_000);
  });
});

describe("a Message-ID of ours", () => {
  it("says tenant, enrollment and step", () => {
    expect(ownIdOf(own)).toEqual({ tenantId, enrollmentId, position: 3 });
    expect(ownIdOf(`${enrollmentId}.3.${tenantId}`)).toEqual({ tenantId, enrollmentId, position: 3 });
  });

  it.each(["<x@y.example>", `<${newId()}.${newId()}@y.example>`, "", `<${newId()}.x.${newId()}@y.example>`])(
    "is not %s",
    (id) => expect(ownIdOf(id)).toBeNull(),
  );
});
