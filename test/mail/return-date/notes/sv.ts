import type { Note } from "./note.ts";

export const swedish: readonly Note[] = [
  ["Hej, jag har semester och är tillbaka på kontoret måndagen den 29 juni.", "2026-06-29"],
  ["Jag är ledig 15–26 juni. Vid brådskande ärenden, kontakta Eva.", "2026-06-29"],
  ["Jag är bortrest till och med 2 juli.", "2026-07-03"],
  ["I dag är jag inte på plats, jag svarar i morgon.", "2026-06-18"],
  ["Nästa vecka är jag på tjänsteresa med begränsad tillgång till mejl.", "2026-06-29"],
  ["Jag är åter i tjänst den 1 juli 2026.", "2026-07-01"],
  ["Jag är föräldraledig och återkommer i början av september.", "2026-09-01"],
  ["Vi har stängt 29/6 t.o.m. 10/7.", "2026-07-13"],
  ["Är på mässa t.o.m. fredag.", "2026-06-22"],
  ["Jag är inte på kontoret just nu. Ditt mejl vidarebefordras inte.", null],
  ["Jag är ledig i två veckor.", "2026-07-01"],
  ["Från och med onsdag 24 juni går jag att nå igen.", "2026-06-24"],
];
