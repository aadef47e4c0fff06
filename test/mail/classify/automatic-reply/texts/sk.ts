import type { Texts } from "./texts.ts";

export const slovak: Texts = {
  absent: [
    "Dobrý deň,\n\nďakujem za Vašu správu. Čerpám dovolenku a späť budem 29. júna. V súrnych prípadoch píšte Jane: jana@nabrezie.example.\n\nS pozdravom\nPeter",
    "Tento týždeň som na služobnej ceste a k e-mailu mám obmedzený prístup.",
    "Dnes som chorý. V prípade potreby volajte na recepciu.",
    "Som na rodičovskej dovolenke do konca septembra. Mojich klientov prevzala Jana Malá.",
    "V piatok nepracujem, odpoviem v pondelok.",
    "Naša kancelária je zatvorená do 5. júla vrátane.",
  ],
  left: [
    "Peter Novotný už nie je zamestnancom našej spoločnosti. Kontaktujte prosím jana@nabrezie.example.",
    "Vo firme už nepracujem. Správy prosím posielajte na info@nabrezie.example.",
  ],
  acknowledged: [
    "Prijali sme Vašu požiadavku pod číslom 48213. Náš tím odpovie do dvoch pracovných dní.",
    "Toto je automatická správa: Váš e-mail sme prijali. Prosíme, neodpovedajte na ňu.",
  ],
  answers: [
    "Ďakujem, to znie dobre. Budúci týždeň mám dovolenku, môžeme si zavolať 7. júla?",
    "Ospravedlňujem sa za neskorú odpoveď, bol som na dovolenke. Pošlite mi prosím cenník.",
    "Nemáme záujem, ďakujem.",
    "Áno, zavolajte mi zajtra po tretej.",
    "Od pondelka mám dovolenku, urobme ukážku predtým.",
    "Už máme riešenie a sme spokojní.",
    "Hovorte s Janou, ona o tom rozhoduje. Tento týždeň nie je v kancelárii.",
    "Kde ste vzali moju adresu?",
  ],
  optOuts: ["Vyraďte ma zo zoznamu.", "Prosím, už mi nepíšte.", "Nechcem dostávať ďalšie e-maily."],
};
