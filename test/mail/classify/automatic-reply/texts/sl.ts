import type { Texts } from "./texts.ts";

export const slovene: Texts = {
  absent: [
    "Pozdravljeni,\n\nhvala za sporočilo. Na dopustu sem in se vrnem 29. junija. V nujnih primerih pišite sodelavki Maji: maja@obala.example.\n\nLep pozdrav\nPeter",
    "Ta teden sem na službeni poti in imam omejen dostop do e-pošte.",
    "Danes sem bolan. Po potrebi pokličite recepcijo.",
    "Na porodniškem dopustu sem do konca septembra. Nadomešča me Maja Novak.",
    "V petek ne delam, odgovorila bom v ponedeljek.",
    "Naša pisarna je zaprta do vključno 5. julija.",
  ],
  left: [
    "Peter Novak ni več zaposlen v našem podjetju. Prosimo, obrnite se na maja@obala.example.",
    "Tukaj ne delam več. Sporočila pošljite na info@obala.example.",
  ],
  acknowledged: [
    "Prejeli smo vaš zahtevek pod številko 48213. Naša ekipa vam bo odgovorila v roku dveh delovnih dni.",
    "To je samodejno sporočilo: vaše sporočilo smo prejeli. Prosimo, ne odgovarjajte na to sporočilo.",
  ],
  answers: [
    "Hvala, sliši se dobro. Naslednji teden sem na dopustu, se lahko slišimo 7. julija?",
    "Oprostite za pozen odgovor, bil sem na dopustu. Pošljite mi prosim cenik.",
    "Ne zanima nas, hvala.",
    "Da, pokličite me jutri po tretji.",
    "Od ponedeljka sem na dopustu, naredimo predstavitev prej.",
    "Že imamo rešitev in smo zadovoljni.",
    "Govorite z Majo, ona odloča. Ta teden je ni v pisarni.",
    "Kje ste dobili moj naslov?",
  ],
  optOuts: ["Odstranite me s seznama.", "Prosim, ne pišite mi več.", "Ne želim več prejemati sporočil."],
};
