import type { Note } from "./note.ts";

export const italian: readonly Note[] = [
  ["Buongiorno, sono in ferie e tornerò in ufficio lunedì 29 giugno.", "2026-06-29"],
  ["Sarò assente dal 15 al 26 giugno compresi.", "2026-06-29"],
  ["Sono fuori sede fino al 2 luglio; per urgenze scrivete a ordini@mulino.example.", "2026-07-03"],
  ["Oggi non sono in ufficio, risponderò domani.", "2026-06-18"],
  ["La prossima settimana sarò in trasferta e leggerò la posta saltuariamente.", "2026-06-29"],
  ["Riprenderò servizio il 1° luglio 2026.", "2026-07-01"],
  ["Sono in maternità, il mio rientro è previsto a inizio settembre.", "2026-09-01"],
  ["I nostri uffici resteranno chiusi dal 29/06/2026 al 10/07/2026.", "2026-07-13"],
  ["Sono in fiera fino a venerdì.", "2026-06-22"],
  ["Al momento sono assente, la contatterò appena possibile.", null],
  ["Sarò in vacanza per due settimane.", "2026-07-01"],
  ["Sarò nuovamente disponibile a partire da mercoledì 24 giugno.", "2026-06-24"],
];
