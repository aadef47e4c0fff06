import type { OutgoingEmail } from "../../../src/mailbox/mailbox.ts";

let made = 0;

/** An email ready to leave, with a Message-ID of its own. */
export function outgoingEmail(parts: Partial<OutgoingEmail> = {}): OutgoingEmail {
  return {
    messageId: `<email-${++made}.1.tenant@seller.example>`,
    date: new Date("2026-03-02T09:00:00.000Z"),
    from: { name: "Rita Rep", address: "rita.rep@seller.example" },
    to: { name: "Anna Test", address: "anna@buyer.example" },
    subject: "Grüße aus Oslo",
    text: "Hello Anna,\n\n.a line that begins with a dot\n\nRita",
    html: "<p>Hello Anna,</p><p>Rita</p>",
    inReplyTo: null,
    references: [],
    headers: {},
    ...parts,
  };
}
