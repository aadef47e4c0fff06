import { describe, expect, it } from "@jest/globals";
import { learnsAlias } from "../../../src/domain/stop/learn-alias.ts";

const answer = { class: "human_reply", isSure: true } as const;
const stranger = { senderIs: "stranger" } as const;
const zoe = { givenName: "Zoë", familyName: "O'Neill-Świątek", answersDirectly: true };

describe("S-010 an address is learned", () => {
  it.each(["Zoë O'Neill-Świątek", "Swiatek O'Neill Zoe", "Dr. ZOE O’NEILL-SWIATEK (Tundra)"])(
    "from a direct answer under the contact's name: %s",
    (senderName) => expect(learnsAlias(answer, stranger, { ...zoe, senderName })).toBe(true),
  );

  it.each<[string, Parameters<typeof learnsAlias>]>([
    ["under another name", [answer, stranger, { ...zoe, senderName: "Zoë Other" }]],
    ["under no name", [answer, stranger, { ...zoe, senderName: "" }]],
    [
      "of somebody to whom it was passed on",
      [answer, stranger, { ...zoe, senderName: "Zoë O'Neill-Świątek", answersDirectly: false }],
    ],
    [
      "that is another contact's",
      [answer, { senderIs: "colleague" }, { ...zoe, senderName: "Zoë O'Neill-Świątek" }],
    ],
    [
      "of a program",
      [{ class: "automatic_reply", isSure: true }, stranger, { ...zoe, senderName: "Zoë O'Neill-Świątek" }],
    ],
    [
      "where nobody is sure",
      [{ ...answer, isSure: false }, stranger, { ...zoe, senderName: "Zoë O'Neill-Świątek" }],
    ],
    ["for a contact with half a name", [answer, stranger, { ...zoe, familyName: null, senderName: "Zoë" }]],
  ])("not from an answer %s", (_what, facts) => expect(learnsAlias(...facts)).toBe(false));
});
