import type { Texts } from "./texts.ts";

export const lithuanian: Texts = {
  absent: [
    "Laba diena,\n\nAčiū už jūsų laišką. Atostogauju ir grįšiu birželio 29 d. Skubiais klausimais kreipkitės į Eglę: egle@krantas.example.\n\nPagarbiai\nPetras",
    "Šią savaitę esu komandiruotėje ir turiu ribotą prieigą prie el. pašto.",
    "Šiandien sergu. Prireikus skambinkite į registratūrą.",
    "Esu motinystės atostogose iki rugsėjo pabaigos. Mane pavaduoja Eglė Petraitė.",
    "Penktadienį nedirbu, atsakysiu pirmadienį.",
    "Mūsų biuras uždarytas iki liepos 5 d. imtinai.",
  ],
  left: [
    "Petras Kazlauskas mūsų įmonėje nebedirba. Prašome kreiptis į egle@krantas.example.",
    "Čia daugiau nedirbu. Laiškus siųskite adresu info@krantas.example.",
  ],
  acknowledged: [
    "Gavome jūsų užklausą, jos numeris 48213. Mūsų komanda atsakys per dvi darbo dienas.",
    "Tai automatinis pranešimas: jūsų laiškas gautas. Prašome į jį neatsakyti.",
  ],
  answers: [
    "Ačiū, skamba gerai. Kitą savaitę atostogauju, ar galime pasikalbėti liepos 7 d.?",
    "Atsiprašau už vėlyvą atsakymą, buvau atostogose. Atsiųskite prašau kainoraštį.",
    "Mums neįdomu, ačiū.",
    "Taip, paskambinkite man rytoj po trijų.",
    "Nuo pirmadienio atostogauju, suderinkime pristatymą prieš tai.",
    "Jau turime sprendimą ir esame patenkinti.",
    "Pakalbėkite su Egle, ji sprendžia. Šią savaitę jos nėra biure.",
    "Iš kur gavote mano adresą?",
  ],
  optOuts: ["Pašalinkite mane iš sąrašo.", "Prašau daugiau man neberašykite.", "Nenoriu gauti jūsų laiškų."],
};
