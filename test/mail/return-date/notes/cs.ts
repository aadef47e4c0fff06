import type { Note } from "./note.ts";

export const czech: readonly Note[] = [
  ["Dobrý den, jsem na dovolené a v kanceláři budu opět v pondělí 29. června.", "2026-06-29"],
  ["Od 15. do 26. června jsem mimo kancelář. V naléhavých případech kontaktujte kolegyni.", "2026-06-29"],
  ["Jsem na služební cestě do 2. 7. včetně.", "2026-07-03"],
  ["Dnes nejsem v kanceláři, odpovím Vám zítra.", "2026-06-18"],
  ["Příští týden mám dovolenou.", "2026-06-29"],
  ["Zpět v práci budu 1. července 2026.", "2026-07-01"],
  ["Jsem na mateřské dovolené, vracím se začátkem září.", "2026-09-01"],
  ["Naše firma má celozávodní dovolenou 29.6.–10.7.2026.", "2026-07-13"],
  ["Jsem na veletrhu do pátku.", "2026-06-22"],
  ["Momentálně nejsem přítomen. Vaše zpráva nebude přeposlána.", null],
  ["Na dva týdny odjíždím na dovolenou.", "2026-07-01"],
  ["Vrátím se až ve středu 24. 6.", "2026-06-24"],
];
