import type { Note } from "./note.ts";

export const latvian: readonly Note[] = [
  ["Labdien, esmu atvaļinājumā un atkal būšu birojā pirmdien, 29. jūnijā.", "2026-06-29"],
  ["No 15. līdz 26. jūnijam neesmu birojā. Steidzamos gadījumos sazinieties ar kolēģi.", "2026-06-29"],
  ["Esmu komandējumā līdz 2. jūlijam ieskaitot.", "2026-07-03"],
  ["Šodien neesmu birojā, atbildēšu jums rīt.", "2026-06-18"],
  ["Nākamnedēļ esmu atvaļinājumā.", "2026-06-29"],
  ["Darbā atgriezīšos 2026. gada 1. jūlijā.", "2026-07-01"],
  ["Esmu atvaļinājumā līdz 24. jūnijam.", "2026-06-25"],
  ["Mūsu uzņēmums nestrādā 29.06.–10.07.2026.", "2026-07-13"],
  ["Pašlaik neesmu birojā. Jūsu vēstule netiks pārsūtīta.", null],
  ["Atgriezīšos tikai trešdien, 24. jūnijā.", "2026-06-24"],
  ["Neesmu birojā līdz piektdienai.", "2026-06-22"],
];
