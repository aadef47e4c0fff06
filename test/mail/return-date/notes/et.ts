import type { Note } from "./note.ts";

export const estonian: readonly Note[] = [
  ["Tere, olen puhkusel ja kontoris tagasi esmaspäeval, 29. juunil.", "2026-06-29"],
  [
    "15.–26. juunil olen kontorist väljas. Kiireloomuliste küsimuste korral pöörduge kolleegi poole.",
    "2026-06-29",
  ],
  ["Olen lähetuses kuni 2. juulini (k.a).", "2026-07-03"],
  ["Täna ma kontoris ei ole, vastan teile homme.", "2026-06-18"],
  ["Järgmisel nädalal olen puhkusel.", "2026-06-29"],
  ["Naasen tööle 1. juulil 2026.", "2026-07-01"],
  ["Olen puhkusel kuni 24. juunini.", "2026-06-25"],
  ["Meie ettevõte on suletud 29.06–10.07.2026.", "2026-07-13"],
  ["Hetkel olen eemal. Teie kirja ei edastata.", null],
  ["Olen tagasi alles kolmapäeval, 24.06.", "2026-06-24"],
  ["Olen ära reedeni.", "2026-06-22"],
];
