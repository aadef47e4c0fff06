import type { Note } from "./note.ts";

export const hungarian: readonly Note[] = [
  ["Üdvözlöm! Szabadságon vagyok, június 29-én, hétfőn térek vissza az irodába.", "2026-06-29"],
  ["Június 15-től 26-ig távol leszek. Sürgős esetben kérem, forduljon Katihoz.", "2026-06-29"],
  ["Üzleti úton vagyok július 2-ig.", "2026-07-03"],
  ["Ma nem vagyok az irodában, holnap válaszolok.", "2026-06-18"],
  ["A jövő héten szabadságon leszek.", "2026-06-29"],
  ["2026. július 1-jétől ismét elérhető leszek.", "2026-07-01"],
  ["Szülési szabadságon vagyok, szeptember elején térek vissza.", "2026-09-01"],
  ["Irodánk 2026.06.29. és 2026.07.10. között zárva tart.", "2026-07-13"],
  ["Konferencián vagyok péntekig.", "2026-06-22"],
  ["Jelenleg nem vagyok elérhető. Levelét nem továbbítom.", null],
  ["Két hétig szabadságon vagyok.", "2026-07-01"],
  ["Legkorábban 06.24-én tudok válaszolni.", "2026-06-24"],
];
