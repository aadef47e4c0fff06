import type { Texts } from "./texts.ts";

export const danish: Texts = {
  absent: [
    "Hej,\n\nTak for din mail. Jeg holder ferie og er tilbage den 29. juni. Haster det, så kontakt Freja på freja@kajen.example.\n\nVenlig hilsen\nEmil",
    "Jeg er på forretningsrejse i denne uge og har begrænset adgang til min mail.",
    "Jeg er syg i dag. Ring til receptionen, hvis det er akut.",
    "Jeg er på orlov til udgangen af september. Freja Holm tager sig af mine kunder.",
    "Jeg har fri om fredagen og svarer på mandag.",
    "Kontoret holder lukket til og med den 5. juli.",
  ],
  left: [
    "Emil Dam er ikke længere ansat hos os. Kontakt venligst freja@kajen.example.",
    "Jeg er fratrådt min stilling. Skriv i stedet til info@kajen.example.",
  ],
  acknowledged: [
    "Vi har modtaget din henvendelse med sagsnummer 48213. En medarbejder vender tilbage inden for to hverdage.",
    "Dette er en automatisk besked: din mail er modtaget. Den kan ikke besvares.",
  ],
  answers: [
    "Jeg er væk til fredag, svarer derefter.",
    "Tak, det lyder godt. I næste uge holder jeg ferie, kan vi tales ved den 7. juli?",
    "Undskyld det sene svar, jeg var på ferie. Send mig gerne priserne.",
    "Ikke interesseret, tak.",
    "Ja, ring til mig i morgen efter klokken tre.",
    "På mandag går jeg på ferie, skal vi tage demoen inden?",
    "Vi har allerede en løsning og er tilfredse.",
    "Tal med Freja, det er hende, der bestemmer. Hun er ikke på kontoret i denne uge.",
    "Hvor har du min adresse fra?",
  ],
  optOuts: [
    "Fjern mig fra jeres liste.",
    "Stop med at skrive til mig.",
    "Jeg ønsker ikke at modtage flere mails.",
  ],
};
