import { trustedStamps } from "../../../src/engine/inbound/trusted-stamps.ts";

const graph = { provider: "microsoft_graph" as const, imapHost: null };
const imap = (imapHost: string) => ({ provider: "smtp_imap" as const, imapHost });

describe("whose checks of senders are heeded", () => {
  it.each([
    ["Microsoft 365, which names no server", graph, { authservIds: [], unnamed: true }],
    [
      "the same by IMAP",
      imap("Outlook.Office365.com"),
      { authservIds: ["outlook.office365.com"], unnamed: true },
    ],
    ["Gmail", imap("imap.gmail.com"), { authservIds: ["imap.gmail.com", "mx.google.com"], unnamed: false }],
    [
      "the IMAP server itself",
      imap("mail.seller.example"),
      { authservIds: ["mail.seller.example"], unnamed: false },
    ],
    [
      "no name that only looks like theirs",
      imap("notgmail.com"),
      { authservIds: ["notgmail.com"], unnamed: false },
    ],
  ])("by themselves: %s", (_who, owner, trusted) => {
    expect(trustedStamps(owner, ["default"])).toEqual({ ...trusted, ofReceiver: true });
  });

  it("those that the settings name, besides the others or instead of them", () => {
    expect(trustedStamps(graph, ["default", "mx1.seller.example"])).toEqual({
      authservIds: ["mx1.seller.example"],
      unnamed: true,
      ofReceiver: true,
    });
    expect(trustedStamps(graph, ["gateway.example"])).toEqual({
      authservIds: ["gateway.example"],
      unnamed: false,
      ofReceiver: false,
    });
  });
});
