import type { CommandMessages } from "./command-messages.ts";

export const norwegian: CommandMessages = {
  noRecipients: "Denne meldingen har ingen mottakere ennå.",
  nobodyEnrolled: "Ingen mottakere er registrert i en sekvens.",
  unenrolled: { one: "{count} kontakt avregistrert.", other: "{count} kontakter avregistrert." },
  notUnenrolled: "Fortsatt registrert:",
  andMore: { other: "og {count} til" },
  emailUnderWay: "Én e-post var allerede på vei.",
  capped: "Outlook oppga bare de første mottakerne.",
  signInFirst: "Åpne Salgsverktøy for å logge på, og prøv igjen.",
  notReached:
    "Får ikke kontakt med Salgsverktøy. Åpne oppgaveruten for å se hvem som fortsatt er registrert.",
  failed: "Avregistreringen mislyktes. Åpne Salgsverktøy for å se hvem som fortsatt er registrert.",
};
