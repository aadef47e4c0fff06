import type { PublicTexts } from "./texts.ts";

export const norwegian: PublicTexts = {
  optOutTitle: "Ingen flere e-poster?",
  optOutQuestion:
    "Med denne knappen slutter {organisation} å sende slike e-poster til {address}, uansett hvem som skriver dem der.",
  optOutButton: "Ikke skriv til meg igjen",
  optedOutTitle: "Du får ikke flere slike e-poster",
  optedOutText:
    "{organisation} har notert at det ikke skal skrives til {address} igjen. Du trenger ikke gjøre mer.",
  meetTitle: "Et møte med {name}",
  meetText: "En halvtime med {name} i {organisation}. Velg et tidspunkt som passer deg.",
  meetZone: "Tidene gjelder for",
  meetZoneButton: "Vis",
  meetButton: "Bestill dette tidspunktet",
  meetNoTimes: "Det er ikke noe ledig de nærmeste dagene. Svar heller på e-posten.",
  meetUnavailable: "{name} kan ikke bestilles her lenger. Svar heller på e-posten.",
  meetChoose: "Velg et av tidspunktene.",
  meetTaken: "Dette tidspunktet ble nettopp tatt. Velg et annet.",
  bookedTitle: "Møtet er bestilt",
  bookedText: "Med {name} i {organisation}:",
  bookedFile: "Legg det i kalenderen",
  meetingName: "{contact} og {name}",
  exampleTitle: "Et eksempel",
  exampleText:
    "Denne lenken står i en forhåndsvisning. I en sendt e-post fører den til siden for den e-posten.",
  unknownTitle: "Denne lenken virker ikke",
  unknownText: "Kanskje ble den delt underveis. Kopier hele lenken, eller svar på e-posten.",
  busyTitle: "For mange forespørsler",
  busyText: "Prøv igjen om et minutt.",
  failedTitle: "Dette gikk ikke",
  failedText: "Feilen ligger hos oss. Prøv igjen om et øyeblikk.",
  badTitle: "Dette kan ikke leses",
  badText: "Åpne lenken i e-posten på nytt.",
  noPageTitle: "Denne siden finnes ikke",
  noPageText:
    "Kanskje er det en feil i adressen. Selve salgsverktøyet er i Outlook: Åpne en melding og velg «Salgsverktøy».",
};
