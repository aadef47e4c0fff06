import type { CommandMessages } from "./command-messages.ts";

export const german: CommandMessages = {
  noRecipients: "Diese Nachricht hat noch keine Empfänger.",
  nobodyEnrolled: "Kein Empfänger ist in einer Sequenz.",
  unenrolled: { one: "{count} Kontakt abgemeldet.", other: "{count} Kontakte abgemeldet." },
  notUnenrolled: "Weiterhin angemeldet:",
  andMore: { other: "und {count} weitere" },
  emailUnderWay: "Eine E-Mail war schon unterwegs.",
  capped: "Outlook nannte nur die ersten Empfänger.",
  signInFirst: "Öffnen Sie die Vertriebstools, um sich anzumelden, und versuchen Sie es erneut.",
  notReached: "Die Vertriebstools sind nicht erreichbar. Der Bereich zeigt, wer noch angemeldet ist.",
  failed: "Das Abmelden ist misslungen. Die Vertriebstools zeigen, wer noch angemeldet ist.",
};
