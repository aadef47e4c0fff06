import { describe, expect, it } from "@jest/globals";
import { knownPeople, suggestPeople } from "../../simulator/mailbox/known-people.ts";
import { addRecipients, parseRecipients } from "../../simulator/mailbox/parse-recipients.ts";
import { anna, greta, maya, sampleMessage } from "./sample-mailbox.ts";

describe("typed recipients", () => {
  it.each([
    ["a@x.example", [["a@x.example", "a@x.example"]], ""],
    [
      " a@x.example ; b@y.example,",
      [
        ["a@x.example", "a@x.example"],
        ["b@y.example", "b@y.example"],
      ],
      "",
    ],
    ['"Holm, Greta" <greta@x.example>', [["Holm, Greta", "greta@x.example"]], ""],
    ["Zoë O'Neill <zoe@x.example>\nnobody", [["Zoë O'Neill", "zoe@x.example"]], "nobody"],
    ["ANNA@northwind.example", [["Anna Kowalska", "anna@northwind.example"]], ""],
    ["anna kowalska", [["Anna Kowalska", "anna@northwind.example"]], ""],
    ["a@b, a@@x.example, @x.example, a b@x.example", [], "a@b, a@@x.example, @x.example, a b@x.example"],
    ["", [], ""],
  ])("%j", (typed, people, rest) => {
    const parsed = parseRecipients(typed, [anna]);
    expect(parsed.resolved.map(({ name, address }) => [name, address])).toEqual(people);
    expect(parsed.rest).toBe(rest);
  });

  it("are added once, whatever their case", () => {
    const again = { name: "Anna", address: "Anna@Northwind.example" };
    const present = [anna];
    expect(addRecipients(present, [again])).toBe(present);
    expect(addRecipients(present, [greta, greta])).toEqual([anna, greta]);
  });
});

describe("people of the mailbox", () => {
  const messages = [sampleMessage({ cc: [greta] }), sampleMessage({ id: "2", from: greta })];

  it("are everybody but oneself, once, by name", () => {
    expect(knownPeople(messages, maya.username.toUpperCase())).toEqual([anna, greta]);
  });

  it.each([
    ["gre", [greta]],
    ["NORTHWIND", [anna]],
    ["  ", []],
    ["example", [anna]],
  ])("are suggested for %j unless they are there already", (typed, expected) => {
    expect(suggestPeople(typed, [anna, greta], typed === "example" ? [greta] : [])).toEqual(expected);
  });
});
