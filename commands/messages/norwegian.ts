import type { CommandMessages } from "./command-messages.ts";

export const norwegian: CommandMessages = {
  noRecipients: "Denne meldingen har ingen mottakere ennå.",
  nobodyEnrolled: "Ingen mottakere er i en sekvens.",
  unenrolled: { one: "{count} kontakt meldt av.", other: "{count} kontakter meldt av." },
  notUnenrolled: "Fortsatt påmeldt:",
  andMore: { other: "og {count} til" },
  emailUnderWay: "Én e-post var allerede på vei.",
  capped: "Outlook oppga bare de første mottakerne.",
  signInFirst: "Åpne Salgsverktøy for å logge på, og prøv igjen.",
  notReached: "Får ikke kontakt med Salgsverktøy. Ruten viser hvem som fortsatt er påmeldt.",
  failed: "Avmeldingen mislyktes. Salgsverktøy viser hvem som fortsatt er påmeldt.",
};
