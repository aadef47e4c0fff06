import type { Note } from "./note.ts";

export const polish: readonly Note[] = [
  ["Dzień dobry, jestem na urlopie i wracam do biura w poniedziałek 29 czerwca.", "2026-06-29"],
  ["W dniach od 15 do 26 czerwca będę nieobecna. W pilnych sprawach proszę o kontakt z Ewą.", "2026-06-29"],
  ["Jestem w delegacji do 2 lipca włącznie.", "2026-07-03"],
  ["Dzisiaj jestem poza biurem, odpowiem jutro.", "2026-06-18"],
  ["W przyszłym tygodniu przebywam na szkoleniu i będę miała ograniczony dostęp do poczty.", "2026-06-29"],
  ["Będę ponownie dostępny od 1 lipca 2026 r.", "2026-07-01"],
  ["Przebywam na urlopie macierzyńskim, powrót planuję na początku września.", "2026-09-01"],
  ["Nasze biuro będzie nieczynne 29.06–10.07.2026.", "2026-07-13"],
  ["Jestem na targach do piątku.", "2026-06-22"],
  ["Obecnie jestem nieobecny. Wiadomości nie są przekierowywane.", null],
  ["Przez dwa tygodnie jestem na urlopie.", "2026-07-01"],
  ["Odpowiem na Państwa wiadomość dopiero w środę, 24.06.", "2026-06-24"],
];
