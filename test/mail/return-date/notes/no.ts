import type { Note } from "./note.ts";

export const norwegian: readonly Note[] = [
  ["Hei, jeg har ferie og er tilbake på kontoret mandag 29. juni.", "2026-06-29"],
  ["Jeg er bortreist fra 15. til og med 26. juni. Ved behov, ta kontakt med Kari.", "2026-06-29"],
  ["Jeg er på reise til og med 2. juli.", "2026-07-03"],
  ["I dag er jeg ikke på jobb, men svarer deg i morgen.", "2026-06-18"],
  ["Neste uke er jeg på tjenestereise og leser e-post sporadisk.", "2026-06-29"],
  ["Jeg er på plass igjen 1. juli 2026.", "2026-07-01"],
  ["Jeg er i foreldrepermisjon og kommer tilbake i begynnelsen av september.", "2026-09-01"],
  ["Vi holder stengt 29.06–10.07.", "2026-07-13"],
  ["Er på messe t.o.m. fredag.", "2026-06-22"],
  ["Jeg er for tiden ikke på kontoret.", null],
  ["Jeg har ferie i to uker.", "2026-07-01"],
  ["Fra og med onsdag 24. juni er jeg tilgjengelig igjen.", "2026-06-24"],
];
