import type { Note } from "./note.ts";

export const slovak: readonly Note[] = [
  ["Dobrý deň, som na dovolenke a v kancelárii budem opäť v pondelok 29. júna.", "2026-06-29"],
  ["Od 15. do 26. júna som mimo kancelárie. V naliehavých prípadoch kontaktujte kolegyňu.", "2026-06-29"],
  ["Som na služobnej ceste do 2. 7. vrátane.", "2026-07-03"],
  ["Dnes nie som v kancelárii, odpoviem Vám zajtra.", "2026-06-18"],
  ["Budúci týždeň mám dovolenku.", "2026-06-29"],
  ["Späť v práci budem 1. júla 2026.", "2026-07-01"],
  ["Som na dovolenke do 24. júna.", "2026-06-25"],
  ["Naša firma má celozávodnú dovolenku 29.6.–10.7.2026.", "2026-07-13"],
  ["Momentálne nie som prítomný. Vaša správa nebude preposlaná.", null],
  ["Na dva týždne odchádzam na dovolenku.", "2026-07-01"],
  ["Vrátim sa až v stredu 24. 6.", "2026-06-24"],
  ["Som mimo kancelárie do piatka.", "2026-06-22"],
];
