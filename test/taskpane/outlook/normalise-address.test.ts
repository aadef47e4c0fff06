import { expect, it } from "@jest/globals";
import fc from "fast-check";
import { readAddress } from "../../../src/domain/address.ts";
import { normaliseAddress } from "../../../taskpane/outlook/normalise-address.ts";

const domainSays = (text: string) => {
  const outcome = readAddress(text);
  return outcome.kind === "address" ? outcome.address : null;
};

it.each([
  ["  Zoë@Northwind.example\n", "zoë@northwind.example"],
  ["Zoe\u0308@northwind.example", "zoë@northwind.example"],
  ["żółć@łódź.example", "żółć@łódź.example"],
  [`${"l".repeat(64)}@b.example`, `${"l".repeat(64)}@b.example`],
  [`${"l".repeat(65)}@b.example`, null],
  [`a@${"d".repeat(64)}.example`, null],
  [`a@${"d.".repeat(127)}ex`, null],
  ["a@-b.example", null],
  ["a@b-.example", null],
  ["a b@c.example", null],
  ["a\u202e@b.example", null],
  [null, null],
  [undefined, null],
])("%j becomes %j, as in the service", (text, address) => {
  expect(normaliseAddress(text)).toBe(address);
  expect(domainSays(text ?? "")).toBe(address);
});

it("agrees with the service's rule on any text", () => {
  const bits = fc.constantFrom(
    "a",
    "Ö",
    "@",
    ".",
    "-",
    " ",
    "\u0301",
    "1",
    "\u200b",
    "x.example",
    "@b.example",
    "_",
  );
  const texts = fc.oneof(fc.string({ unit: bits, maxLength: 12 }), fc.emailAddress(), fc.string());
  fc.assert(fc.property(texts, (text) => normaliseAddress(text) === domainSays(text)));
});
