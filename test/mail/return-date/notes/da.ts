import type { Note } from "./note.ts";

export const danish: readonly Note[] = [
  ["Hej, jeg holder ferie og er tilbage på kontoret mandag den 29. juni.", "2026-06-29"],
  ["Jeg er bortrejst fra den 15. til og med den 26. juni. Ved hastende sager kontakt Mette.", "2026-06-29"],
  ["Jeg har fri til og med d. 2. juli.", "2026-07-03"],
  ["I dag er jeg ikke på kontoret, men jeg svarer i morgen.", "2026-06-18"],
  ["I næste uge er jeg på forretningsrejse med begrænset adgang til mail.", "2026-06-29"],
  ["Jeg er at træffe igen fra den 1. juli 2026.", "2026-07-01"],
  ["Jeg er på barsel og vender tilbage i starten af september.", "2026-09-01"],
  ["Vi holder lukket 29/6 - 10/7.", "2026-07-13"],
  ["Er på messe til og med fredag.", "2026-06-22"],
  ["Jeg er ikke på kontoret i øjeblikket.", null],
  ["Jeg holder ferie i to uger.", "2026-07-01"],
  ["Jeg vender først tilbage onsdag d. 24. juni.", "2026-06-24"],
];
