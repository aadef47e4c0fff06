import type { Texts } from "./texts.ts";

export const estonian: Texts = {
  absent: [
    "Tere!\n\nTänan kirja eest. Olen puhkusel ja tagasi 29. juunil. Kiireloomuliste küsimustega pöörduge Mari poole: mari@rand.example.\n\nLugupidamisega\nPeeter",
    "Sel nädalal olen lähetuses ja ligipääs e-postile on piiratud.",
    "Täna olen haige. Vajadusel helistage vastuvõttu.",
    "Olen lapsehoolduspuhkusel kuni septembri lõpuni. Mind asendab Mari Tamm.",
    "Reedel ma ei tööta, vastan esmaspäeval.",
    "Meie kontor on suletud kuni 5. juulini (kaasa arvatud).",
  ],
  left: [
    "Peeter Tamm ei tööta enam meie ettevõttes. Palun pöörduge: mari@rand.example.",
    "Ma ei tööta enam siin. Palun kirjutage aadressil info@rand.example.",
  ],
  acknowledged: [
    "Saime kätte teie pöördumise numbriga 48213. Meie meeskond vastab kahe tööpäeva jooksul.",
    "See on automaatne teade: teie kiri on kätte saadud. Palun ärge vastake sellele kirjale.",
  ],
  answers: [
    "Aitäh, kõlab hästi. Järgmisel nädalal olen puhkusel, kas saame rääkida 7. juulil?",
    "Vabandust hilise vastuse pärast, olin puhkusel. Saatke mulle palun hinnakiri.",
    "Meid ei huvita, aitäh.",
    "Jah, helistage mulle homme pärast kolme.",
    "Alates esmaspäevast olen puhkusel, teeme esitluse enne seda.",
    "Meil on juba lahendus ja oleme rahul.",
    "Rääkige Mariga, tema otsustab. Sel nädalal teda kontoris ei ole.",
    "Kust te minu aadressi saite?",
  ],
  optOuts: [
    "Eemaldage mind nimekirjast.",
    "Palun ärge mulle enam kirjutage.",
    "Ei soovi enam teie kirju saada.",
  ],
};
