import { randomBytes, randomUUID } from "node:crypto";
import fc from "fast-check";
import { findLinks } from "../../src/mailbox/links/find-links.ts";
import { linkTokenLength } from "../../src/mailbox/links/link-token.ts";
import { createLinks } from "../../src/mailbox/links/links.ts";
import { readSecretKeys } from "../../src/mailbox/secrets/secret-keys.ts";
import { cpuMs } from "../support/cpu-time.ts";

const newKey = (id: string) => `${id}:${randomBytes(32).toString("base64")}`;
const [older, newer] = [newKey("2026"), newKey("2027")];
const origin = "https://tools.seller.example";
const links = createLinks(readSecretKeys(older), origin);
const email = { tenantId: randomUUID(), outboxId: randomUUID() };
const tokenOf = (address: string) => address.slice(address.lastIndexOf("/") + 1);
const token = tokenOf(links.of(email).optOut);

describe("links in emails", () => {
  test("say which email bore them, and what they are for", () => {
    const own = links.of(email);
    expect(own.optOut).toBe(`${origin}/opt-out/${token}`);
    expect(token).toHaveLength(linkTokenLength);
    expect(links.read(token)).toEqual({ kind: "opt_out", ...email });
    expect(links.read(tokenOf(own.meeting))).toEqual({ kind: "meeting", ...email });
  });

  test("show nothing of the ids' kin: every email has its own token", () => {
    expect(links.of(email)).toEqual(links.of(email));
    expect(links.of({ ...email, outboxId: randomUUID() }).optOut).not.toBe(links.of(email).optOut);
  });

  test("work after the keys were changed, as long as the old one is among them", () => {
    const changed = createLinks(readSecretKeys(`${newer},${older}`), origin);
    expect(changed.read(token)).toEqual({ kind: "opt_out", ...email });
    expect(changed.of(email).optOut).not.toBe(links.of(email).optOut);
    expect(createLinks(readSecretKeys(newer), origin).read(token)).toBeNull();
  });

  test("are no use to whoever changes a character of one, at any place", () => {
    for (let at = 0; at < token.length; at++) {
      const other = token[at] === "A" ? "B" : "A";
      expect(links.read(token.slice(0, at) + other + token.slice(at + 1))).toBeNull();
    }
  });

  test("cannot be turned into links of another kind", () => {
    const meeting = Buffer.from(token, "base64url");
    meeting[0] = 2;
    expect(links.read(meeting.toString("base64url"))).toBeNull();
  });

  test("are read from nothing else", () => {
    for (const other of [
      "",
      "example",
      tokenOf(links.examples.optOut),
      `${token}A`,
      `${token}=`,
      ` ${token}`,
    ])
      expect(links.read(other)).toBeNull();
    fc.assert(fc.property(fc.string({ maxLength: 100 }), (text) => links.read(text) === null));
    const shaped = fc
      .uint8Array({ minLength: 49, maxLength: 49 })
      .map((bytes) => Buffer.from(bytes).toString("base64url"));
    fc.assert(fc.property(shaped, (text) => links.read(text) === null));
  });

  test("do not give the key away that opens passwords", () => {
    const keys = readSecretKeys(older);
    expect(keys.derive("links")[0]).toHaveLength(32);
    expect(keys.derive("links")[0]).not.toEqual(keys.get("2026"));
    expect(keys.derive("links")).not.toEqual(keys.derive("other"));
  });
});

describe("an opt-out by mail", () => {
  test.each([
    ["rita@seller.example", "rita@seller.example"],
    ["o'neill+new&co@seller.example", "o'neill%2Bnew%26co@seller.example"],
    ["zoë@müller.example", "zo%C3%AB@xn--mller-kva.example"],
  ])("goes to %s as %s, with the token in its subject", (address, written) => {
    expect(links.optOutByMail(email, address)).toBe(`mailto:${written}?subject=unsubscribe%20${token}`);
  });
});

describe("links are found", () => {
  const meeting = links.of(email).meeting;
  test.each([
    ["in the subject of an opt-out by mail", `unsubscribe ${token}`, ["opt_out"]],
    ["whatever its prefix", `Re: UNSUBSCRIBE ${token}`, ["opt_out"]],
    [
      "in a quoted header",
      `List-Unsubscribe: <${links.of(email).optOut}>, <${links.optOutByMail(email, "a@b.example")}>`,
      ["opt_out"],
    ],
    [
      "in a quoted text",
      `> Book here: ${meeting}.\n> No more: ${links.of(email).optOut}`,
      ["meeting", "opt_out"],
    ],
    ["not where they are forged", `unsubscribe ${token.slice(0, -4)}AAAA`, []],
    ["not where they are cut", `unsubscribe ${token.slice(0, -1)}`, []],
    ["not where more follows", `unsubscribe ${token}A`, []],
    ["not anywhere", `${token} is a token`, []],
  ])("%s", (_, text, kinds) => {
    expect(findLinks(links, text).map(({ kind }) => kind)).toEqual(kinds);
  });

  test("in time, however the text is made", async () => {
    const hostile = [
      "/opt-out/".repeat(200_000),
      `unsubscribe ${"A".repeat(2_000_000)}`,
      `/meet/${token} `.repeat(20_000),
    ];
    const took = await cpuMs(() => {
      for (const text of hostile) findLinks(links, text);
    });
    expect(took).toBeLessThan(1_500);
  });
});
