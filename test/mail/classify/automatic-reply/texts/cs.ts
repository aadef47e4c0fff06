import type { Texts } from "./texts.ts";

export const czech: Texts = {
  absent: [
    "Dobrý den,\n\nděkuji za Vaši zprávu. Čerpám dovolenou a zpět budu 29. června. V neodkladných případech pište Janě: jana@nabrezi.example.\n\nS pozdravem\nPetr",
    "Tento týden jsem na služební cestě a k e-mailu mám omezený přístup.",
    "Dnes jsem nemocný. V případě potřeby volejte na recepci.",
    "Jsem na rodičovské dovolené do konce září. Mé klienty převzala Jana Malá.",
    "V pátek nepracuji, odpovím v pondělí.",
    "Naše kancelář je zavřená do 5. července včetně.",
  ],
  left: [
    "Petr Novotný již není zaměstnancem naší společnosti. Kontaktujte prosím jana@nabrezi.example.",
    "Ve firmě už nepracuji. Zprávy prosím posílejte na info@nabrezi.example.",
  ],
  acknowledged: [
    "Přijali jsme Váš požadavek pod číslem 48213. Náš tým odpoví do dvou pracovních dnů.",
    "Toto je automatická zpráva: Váš e-mail jsme obdrželi. Prosíme, neodpovídejte na ni.",
  ],
  answers: [
    "Do pátku jsem pryč, pak odpovím.",
    "Děkuji, to zní dobře. Příští týden mám dovolenou, můžeme si zavolat 7. července?",
    "Omlouvám se za pozdní odpověď, byl jsem na dovolené. Pošlete mi prosím ceník.",
    "Nemáme zájem, děkuji.",
    "Ano, zavolejte mi zítra po třetí.",
    "Od pondělí mám dovolenou, udělejme ukázku předtím.",
    "Už máme řešení a jsme spokojeni.",
    "Promluvte si s Janou, ona o tom rozhoduje. Tento týden není v kanceláři.",
    "Kde jste vzali mou adresu?",
  ],
  optOuts: ["Vyřaďte mě ze seznamu.", "Prosím, už mi nepište.", "Nechci dostávat další e-maily."],
};
