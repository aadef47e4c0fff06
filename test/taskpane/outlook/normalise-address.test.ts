import { expect, it } from "@jest/globals";
import { normaliseAddress } from "../../../taskpane/outlook/normalise-address.ts";

it.each([
  ["  Zoë@Northwind.example\n", "zoë@northwind.example"],
  ["Zoe\u0308@northwind.example", "zoë@northwind.example"],
  ["/o=ExchangeLabs/ou=Group/cn=Recipients/cn=1f2e", null],
  ["Sales team", null],
  ["a b@c.example", null],
  ["a\u202e@b.example", null],
  ["", null],
  [null, null],
  [undefined, null],
])("%j becomes %j", (text, address) => {
  expect(normaliseAddress(text)).toBe(address);
});
