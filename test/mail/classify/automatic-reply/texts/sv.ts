import type { Texts } from "./texts.ts";

export const swedish: Texts = {
  absent: [
    "Hej,\n\nTack för ditt mejl. Jag har semester och är tillbaka 29 juni. Är det bråttom, kontakta Elin på elin@kaj.example.\n\nMed vänlig hälsning\nOskar",
    "Jag är på tjänsteresa den här veckan och läser mejl sporadiskt.",
    "Jag är sjuk i dag. Ring växeln om det är akut.",
    "Jag är föräldraledig till slutet av september. Elin Berg tar hand om mina kunder.",
    "Jag är ledig på fredagar och svarar på måndag.",
    "Kontoret har stängt till och med 5 juli.",
  ],
  left: [
    "Oskar Lind har slutat på företaget. Vänligen kontakta elin@kaj.example.",
    "Jag arbetar inte längre här. Skicka ditt mejl till info@kaj.example i stället.",
  ],
  acknowledged: [
    "Vi har tagit emot ditt ärende med nummer 48213. Någon av oss återkommer inom två arbetsdagar.",
    "Detta är ett automatiskt meddelande: ditt mejl har kommit fram. Svara inte på detta mejl.",
  ],
  answers: [
    "Jag är borta till fredag, svarar då.",
    "Tack, låter bra. Nästa vecka har jag semester, kan vi höras 7 juli?",
    "Ursäkta sent svar, jag var på semester. Skicka gärna priserna.",
    "Inte intresserad, tack.",
    "Ja, ring mig i morgon efter tre.",
    "På måndag går jag på semester, ska vi ta demon innan?",
    "Vi har redan en lösning och är nöjda.",
    "Prata med Elin, det är hon som bestämmer. Hon är inte på kontoret den här veckan.",
    "Var fick du min adress ifrån?",
  ],
  optOuts: ["Ta bort mig från listan.", "Sluta mejla mig.", "Jag vill inte få fler mejl från er."],
};
