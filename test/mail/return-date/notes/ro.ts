import type { Note } from "./note.ts";

export const romanian: readonly Note[] = [
  ["Bună ziua, sunt în concediu și voi fi din nou la birou luni, 29 iunie.", "2026-06-29"],
  ["În perioada 15 - 26 iunie nu sunt la birou. Pentru urgențe contactați colega mea.", "2026-06-29"],
  ["Sunt în delegație până pe 2 iulie inclusiv.", "2026-07-03"],
  ["Astăzi nu sunt la birou, vă răspund mâine.", "2026-06-18"],
  ["Săptămâna viitoare sunt în concediu.", "2026-06-29"],
  ["Revin la birou pe 1 iulie 2026.", "2026-07-01"],
  ["Sunt în concediu până la data de 24 iunie 2026.", "2026-06-25"],
  ["Compania noastră este închisă între 29.06 și 10.07.2026.", "2026-07-13"],
  ["Momentan lipsesc. Mesajul dumneavoastră nu va fi redirecționat.", null],
  ["Mă întorc abia miercuri, 24.06.", "2026-06-24"],
  ["Lipsesc de la birou până vineri.", "2026-06-22"],
];
