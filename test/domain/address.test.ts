import { normalizeAddress, readAddress } from "../../src/domain/address.ts";
import { isFreeMailDomain } from "../../src/domain/free-mail-domains.ts";
import { isTimeZone } from "../../src/domain/time-zone.ts";

describe("an address", () => {
  it.each([
    ["  Anna.Kowalska@Northwind.Example ", "anna.kowalska@northwind.example", "northwind.example"],
    ["o'neill+tag@sub.a-b.example", "o'neill+tag@sub.a-b.example", "sub.a-b.example"],
    ["zoë@müller.example", "zoë@müller.example", "müller.example"],
    ["zoe\u0308@b.example", "zoë@b.example", "b.example"],
    ["用户@例子.公司", "用户@例子.公司", "例子.公司"],
    [`${"a".repeat(64)}@b.example`, `${"a".repeat(64)}@b.example`, "b.example"],
  ])("%j is read as %j", (text, address, domain) => {
    expect(readAddress(text)).toEqual({ kind: "address", address, domain });
  });

  it("may be as long as RFC 5321 has it", () => {
    const domain = [60, 60, 60, 60].map((length) => "d".repeat(length)).join(".") + ".abcdefghijk";
    expect(domain).toHaveLength(255);
    expect(readAddress(`${"a".repeat(64)}@${domain}`).kind).toBe("address");
    expect(readAddress(`${"a".repeat(64)}@${domain}d`).kind).toBe("invalid");
  });

  it.each([
    "",
    "anna",
    "@b.example",
    "a@",
    "a@b",
    "a@@b.example",
    "a b@c.example",
    "a@b..example",
    "a@-b.example",
    "a@b-.example",
    "a@b.example\u0000",
    "a\u202e@b.example",
    "a\u200d@b.example",
    "a\ud800@b.example",
    "<a@b.example>",
    `${"a".repeat(65)}@b.example`,
    `a@${"b".repeat(64)}.example`,
  ])("%j is none", (text) =>
    expect(readAddress(text)).toEqual({ kind: "invalid", issue: expect.any(String) }),
  );

  it("is compared without regard to case, and normalising twice changes nothing", () => {
    for (const text of ["ÅSA@X.example", "İ@x.example", "ΣΑΣ@x.example", " A@B.example"]) {
      expect(normalizeAddress(normalizeAddress(text))).toBe(normalizeAddress(text));
    }
  });
});

describe("free mail", () => {
  it.each(["gmail.com", "outlook.com", "web.de", "onet.pl", "online.no"])("%s makes no company", (domain) => {
    expect(isFreeMailDomain(domain)).toBe(true);
  });
  it.each(["mail.gmail.com", "gmail.com.evil.example", "northwind.example", ""])("%j may", (domain) => {
    expect(isFreeMailDomain(domain)).toBe(false);
  });
});

describe("S-107 a time zone", () => {
  it.each(["Europe/Oslo", "America/Argentina/Buenos_Aires", "UTC"])("%s exists", (name) => {
    expect(isTimeZone(name)).toBe(true);
  });
  it.each(["Mars/Olympus", "+01:00", "", "Europe/Oslo; drop", "CEST?"])("%j does not", (name) => {
    expect(isTimeZone(name)).toBe(false);
  });
});
