import type { Note } from "./note.ts";

export const lithuanian: readonly Note[] = [
  ["Laba diena, esu atostogose ir vėl būsiu biure pirmadienį, birželio 29 d.", "2026-06-29"],
  ["Nuo birželio 15 d. iki 26 d. manęs nebus biure. Skubiais klausimais kreipkitės į kolegę.", "2026-06-29"],
  ["Esu komandiruotėje iki liepos 2 d. imtinai.", "2026-07-03"],
  ["Šiandien nesu biure, atsakysiu jums rytoj.", "2026-06-18"],
  ["Kitą savaitę atostogauju.", "2026-06-29"],
  ["Į darbą grįšiu 2026 m. liepos 1 d.", "2026-07-01"],
  ["Atostogauju iki birželio 24 d.", "2026-06-25"],
  ["Mūsų įmonė nedirba 2026-06-29 – 2026-07-10.", "2026-07-13"],
  ["Šiuo metu manęs nėra. Jūsų laiškas nebus persiųstas.", null],
  ["Grįšiu tik trečiadienį, birželio 24 d.", "2026-06-24"],
  ["Manęs nebus iki penktadienio.", "2026-06-22"],
];
