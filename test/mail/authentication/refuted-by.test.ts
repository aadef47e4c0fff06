import { describe, expect, it } from "@jest/globals";
import { refutedBy, type TrustedStamps } from "../../../src/mail/authentication/refuted-by.ts";
import { splitResults } from "../../../src/mail/authentication/split-results.ts";
import { parseMessage } from "../../../src/mail/parse/parse-message.ts";
import { cpuMs } from "../../support/cpu-time.ts";

const ours: TrustedStamps = { authservIds: ["mx.seller.example"], unnamed: false, ofReceiver: false };
const microsoft: TrustedStamps = { authservIds: [], unnamed: true, ofReceiver: true };

/** A message with these lines above its own headers. */
async function said(trusted: TrustedStamps, ...lines: string[]): Promise<string | null> {
  const raw = [...lines, "From: anna@buyer.example", "Subject: Hello", "", "Hello"].join("\r\n");
  const { headers } = await parseMessage(Buffer.from(raw));
  return refutedBy(headers, trusted);
}

const stamp = (value: string) => `Authentication-Results: ${value}`;

describe("a sender is refuted", () => {
  it.each([
    ["by DMARC", "mx.seller.example; spf=pass smtp.mailfrom=x.example; dmarc=fail header.from=buyer.example"],
    [
      "with a version and a comment",
      "MX.Seller.Example 1; dmarc=fail (p=REJECT; dis=NONE) header.from=b.example",
    ],
    ["with the method's version, folded", "mx.seller.example;\r\n\tdkim=none;\r\n\tdmarc/1 = FAIL"],
    ["with a comment before all", "(stamped (by us)) mx.seller.example; dmarc=fail"],
  ])("%s", async (_how, value) => {
    expect(await said(ours, stamp(value))).toBe("dmarc=fail");
  });

  it("by what Microsoft 365 makes of everything, which names no server", async () => {
    const value =
      "spf=fail (sender IP is 192.0.2.1)\r\n smtp.mailfrom=buyer.example; dkim=none (message not signed)\r\n header.d=none;dmarc=fail action=quarantine header.from=buyer.example;compauth=fail reason=000";
    expect(await said(microsoft, stamp(value))).toBe("compauth=fail");
  });

  it("by the server that took the message in last, though nobody named it", async () => {
    const received =
      "Received: from x.example by mail.seller.example (Postfix) with ESMTP id 1; Mon, 2 Mar 2026";
    const failed = stamp("mail.seller.example; dmarc=fail");
    const none = { authservIds: [], unnamed: false };
    expect(await said({ ...none, ofReceiver: true }, received, failed)).toBe("dmarc=fail");
    expect(await said({ ...none, ofReceiver: false }, received, failed)).toBeNull();
  });

  it("by the second of our stamps, where the first is about something else", async () => {
    const first = stamp("mx.seller.example; dkim=pass header.d=buyer.example");
    expect(await said(ours, first, stamp("mx.seller.example; dmarc=fail"))).toBe("dmarc=fail");
  });
});

describe("a sender is not refuted", () => {
  it.each([
    ["without any stamp", []],
    ["where all is well", [stamp("mx.seller.example; dmarc=pass")]],
    ["where the check could not be made", [stamp("mx.seller.example; dmarc=temperror")]],
    ["where there is no policy", [stamp("mx.seller.example; dmarc=none")]],
    ["by SPF or DKIM alone", [stamp("mx.seller.example; spf=fail; dkim=fail")]],
    [
      "by words in a comment or in quotation marks",
      [stamp('mx.seller.example; spf=pass (x; dmarc=fail) smtp.helo="a; dmarc=fail"')],
    ],
    ["by a server that is not ours", [stamp("mx.elsewhere.example; dmarc=fail")]],
    ["by a stamp without a name, where ours bear one", [stamp("dmarc=fail")]],
    [
      "by what stands below our own stamp",
      [stamp("mx.seller.example; dmarc=pass"), stamp("mx.seller.example; dmarc=fail")],
    ],
    [
      "by an earlier server",
      [
        "Received: from a by mx.seller.example; x",
        "Received: from b by c.example; x",
        stamp("c.example; dmarc=fail"),
      ],
    ],
  ])("%s", async (_how, lines) => {
    expect(await said(ours, ...lines)).toBeNull();
  });

  it("by DMARC where Microsoft 365 knows better", async () => {
    expect(
      await said(microsoft, stamp("spf=fail; dmarc=fail action=none; compauth=pass reason=130")),
    ).toBeNull();
  });
});

it("a stamp is read in linear time, whatever stands in it", async () => {
  const took = await cpuMs(() => {
    for (const filler of ["(", '"', ";", "a=", "/", " ", "\\("])
      splitResults(`mx; ${filler.repeat(1_000_000)}`);
  });
  expect(took).toBeLessThan(5_000);
});
