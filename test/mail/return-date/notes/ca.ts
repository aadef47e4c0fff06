import type { Note } from "./note.ts";

export const catalan: readonly Note[] = [
  ["Bon dia, estic de vacances i torno a l'oficina dilluns, 29 de juny.", "2026-06-29"],
  ["Soc fora de l'oficina del 15 al 26 de juny, amb accés limitat al correu.", "2026-06-29"],
  ["No estaré disponible fins al 2 de juliol inclòs.", "2026-07-03"],
  ["Avui no soc a l'oficina, respondré demà.", "2026-06-18"],
  ["Em reincorporaré l'1 de juliol de 2026.", "2026-07-01"],
];
