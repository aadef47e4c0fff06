import type { Texts } from "./texts.ts";

export const norwegian: Texts = {
  absent: [
    "Hei,\n\nTakk for e-posten. Jeg har ferie og er tilbake 29. juni. Haster det, ta kontakt med Silje på silje@brygge.example.\n\nMvh\nOla",
    "Jeg er på reise denne uken og har begrenset tilgang til e-post.",
    "Jeg er syk i dag. Ring sentralbordet hvis det haster.",
    "Jeg er i pappapermisjon ut september. Silje Moen følger opp mine kunder.",
    "Jeg har fri på fredager og svarer på mandag.",
    "Kontoret holder stengt til og med 5. juli.",
  ],
  left: [
    "Ola Nes har sluttet i firmaet. Vennligst kontakt silje@brygge.example.",
    "Jeg jobber ikke lenger her. Send henvendelsen til post@brygge.example.",
  ],
  acknowledged: [
    "Vi har mottatt henvendelsen din, saksnummer 48213. En saksbehandler svarer innen to virkedager.",
    "Dette er en automatisk melding: e-posten din er mottatt. Den kan ikke besvares.",
  ],
  answers: [
    "Jeg er borte til fredag, svarer da.",
    "Takk, høres bra ut. Neste uke har jeg ferie, kan vi snakkes 7. juli?",
    "Beklager sent svar, jeg var på ferie. Send meg gjerne prisene.",
    "Ikke interessert, takk.",
    "Ja, ring meg i morgen etter tre.",
    "På mandag tar jeg ferie, skal vi ta demoen før det?",
    "Vi har allerede en løsning og er fornøyde.",
    "Snakk med Silje, det er hun som bestemmer. Hun er ikke på kontoret denne uken.",
    "Hvor fikk du adressen min fra?",
  ],
  optOuts: [
    "Fjern meg fra listen deres.",
    "Slutt å sende meg e-post.",
    "Jeg ønsker ikke flere henvendelser.",
  ],
};
