import type { Texts } from "./texts.ts";

export const hungarian: Texts = {
  absent: [
    "Üdvözlöm!\n\nKöszönöm levelét. Szabadságon vagyok, június 29-én jövök vissza. Sürgős ügyben írjon Annának: anna@rakpart.example.\n\nÜdvözlettel\nGábor",
    "Ezen a héten üzleti úton vagyok, leveleimet csak ritkán olvasom.",
    "Ma betegszabadságon vagyok. Szükség esetén hívja a recepciót.",
    "Szeptember végéig szülői szabadságon vagyok. Ügyfeleimet Kiss Anna kolléganőm segíti.",
    "Pénteken nem dolgozom, hétfőn válaszolok.",
    "Irodánk július 5-ig zárva tart.",
  ],
  left: [
    "Tájékoztatjuk, hogy Nagy Gábor már nem dolgozik cégünknél. Kérjük, írjon az anna@rakpart.example címre.",
    "Munkaviszonyom megszűnt. Kérem, leveleit az info@rakpart.example címre küldje.",
  ],
  acknowledged: [
    "Megkeresését 48213 számon rögzítettük. Munkatársunk két munkanapon belül válaszol.",
    "Ez egy automatikus üzenet: levelét megkaptuk. Kérjük, ne válaszoljon rá.",
  ],
  answers: [
    "Péntekig nem vagyok, akkor válaszolok.",
    "Köszönöm, érdekel. Jövő héten szabadságon leszek, tudnánk július 7-én beszélni?",
    "Elnézést a késői válaszért, szabadságon voltam. Kérem, küldje el az árakat.",
    "Nem érdekel, köszönöm.",
    "Igen, hívjon holnap három után.",
    "Hétfőtől szabadságon vagyok, tartsuk meg előtte a bemutatót.",
    "Már van megoldásunk, elégedettek vagyunk.",
    "Beszéljen Annával, ő dönt. Ezen a héten nincs az irodában.",
    "Honnan van meg a címem?",
  ],
  optOuts: ["Kérem, töröljenek a listáról.", "Ne írjon nekem többet.", "Nem szeretnék több levelet kapni."],
};
