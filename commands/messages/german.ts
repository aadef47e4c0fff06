import type { CommandMessages } from "./command-messages.ts";

export const german: CommandMessages = {
  noRecipients: "Diese Nachricht hat noch keine Empfänger.",
  nobodyEnrolled: "Kein Empfänger ist in einer Sequenz.",
  unenrolled: { one: "{count} Kontakt abgemeldet.", other: "{count} Kontakte abgemeldet." },
  notUnenrolled: "Noch in einer Sequenz:",
  andMore: { other: "und {count} weitere" },
  emailUnderWay: "Eine E-Mail war schon unterwegs.",
  capped: "Outlook hat nur die ersten Empfänger genannt.",
  signInFirst: "Öffnen Sie die Vertriebstools, um sich anzumelden, und versuchen Sie es erneut.",
  notReached:
    "Die Vertriebstools sind nicht erreichbar. Im Aufgabenbereich sehen Sie, wer noch in einer Sequenz ist.",
  failed: "Das Abmelden hat nicht geklappt. Die Vertriebstools zeigen, wer noch in einer Sequenz ist.",
};
