import type { Note } from "./note.ts";

export const dutch: readonly Note[] = [
  ["Hallo, ik ben met vakantie en maandag 29 juni weer op kantoor.", "2026-06-29"],
  ["Van 15 tot en met 26 juni ben ik afwezig. Voor dringende zaken kunt u bellen met Joke.", "2026-06-29"],
  ["Ik ben tot 2 juli niet bereikbaar.", "2026-07-02"],
  ["Vandaag ben ik niet aanwezig, morgen beantwoord ik uw bericht.", "2026-06-18"],
  ["Volgende week ben ik op reis en lees ik mijn mail beperkt.", "2026-06-29"],
  ["Vanaf 1 juli 2026 ben ik er weer.", "2026-07-01"],
  ["Ik geniet van mijn zwangerschapsverlof en ben begin september terug.", "2026-09-01"],
  ["Ons kantoor is gesloten van 29-06-2026 t/m 10-07-2026.", "2026-07-13"],
  ["Ik ben t/m vrijdag op een beurs.", "2026-06-22"],
  ["Op dit moment ben ik afwezig. Uw mail wordt niet doorgestuurd.", null],
  ["Ik ben twee weken met vakantie.", "2026-07-01"],
  ["Pas op woensdag 24 juni kan ik uw vraag beantwoorden.", "2026-06-24"],
];
