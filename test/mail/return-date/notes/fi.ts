import type { Note } from "./note.ts";

export const finnish: readonly Note[] = [
  ["Hei, olen kesälomalla ja palaan toimistolle maanantaina 29.6.", "2026-06-29"],
  ["Olen poissa 15.–26.6.2026. Kiireellisissä asioissa ota yhteyttä Liisaan.", "2026-06-29"],
  ["Olen työmatkalla 2. heinäkuuta asti.", "2026-07-03"],
  ["En ole tänään tavoitettavissa, vastaan huomenna.", "2026-06-18"],
  ["Olen ensi viikolla lomalla.", "2026-06-29"],
  ["Olen jälleen tavoitettavissa 1. heinäkuuta 2026.", "2026-07-01"],
  ["Olen äitiyslomalla ja palaan töihin syyskuun alussa.", "2026-09-01"],
  ["Toimistomme on suljettu 29.6.–10.7.", "2026-07-13"],
  ["Olen messuilla perjantaihin saakka.", "2026-06-22"],
  ["En ole juuri nyt paikalla. Viestiäsi ei lueta.", null],
  ["Olen lomalla kaksi viikkoa.", "2026-07-01"],
  ["Töissä taas keskiviikosta 24.6. alkaen.", "2026-06-24"],
];
