import type { Note } from "./note.ts";

export const slovene: readonly Note[] = [
  ["Pozdravljeni, sem na dopustu in bom spet v pisarni v ponedeljek, 29. junija.", "2026-06-29"],
  ["Od 15. do 26. junija me ne bo v pisarni. V nujnih primerih kontaktirajte sodelavko.", "2026-06-29"],
  ["Na službeni poti sem do vključno 2. julija.", "2026-07-03"],
  ["Danes nisem v pisarni, odgovorim vam jutri.", "2026-06-18"],
  ["Naslednji teden sem na dopustu.", "2026-06-29"],
  ["Vrnem se 1. julija 2026.", "2026-07-01"],
  ["Odsoten sem do 24. junija.", "2026-06-25"],
  ["Naše podjetje ne dela 29. 6.–10. 7. 2026.", "2026-07-13"],
  ["Trenutno sem odsotna. Vaše sporočilo ne bo posredovano.", null],
  ["Nazaj bom šele v sredo, 24. 6.", "2026-06-24"],
  ["Odsoten sem do petka.", "2026-06-22"],
];
