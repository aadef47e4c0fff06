import type { Note } from "./note.ts";

export const croatian: readonly Note[] = [
  ["Poštovani, na godišnjem sam odmoru i ponovno u uredu od ponedjeljka, 29. lipnja.", "2026-06-29"],
  ["Od 15. do 26. lipnja nisam u uredu. Za hitne slučajeve kontaktirajte kolegicu.", "2026-06-29"],
  ["Na službenom sam putu zaključno s 2. srpnja.", "2026-07-03"],
  ["Danas nisam u uredu, odgovorit ću vam sutra.", "2026-06-18"],
  ["Sljedeći tjedan sam na godišnjem odmoru.", "2026-06-29"],
  ["Vraćam se na posao 1. srpnja 2026.", "2026-07-01"],
  ["Na godišnjem sam do 24. lipnja.", "2026-06-25"],
  ["Naša tvrtka ne radi 29.6.–10.7.2026.", "2026-07-13"],
  ["Trenutno sam odsutan. Vaša poruka neće biti proslijeđena.", null],
  ["Vraćam se tek u srijedu, 24. 6.", "2026-06-24"],
  ["Nisam u kancelariji do petka.", "2026-06-22"],
];
