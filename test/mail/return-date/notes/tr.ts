import type { Note } from "./note.ts";

export const turkish: readonly Note[] = [
  ["Merhaba, yıllık izindeyim ve 29 Haziran Pazartesi günü ofise döneceğim.", "2026-06-29"],
  [
    "15-26 Haziran tarihleri arasında izinli olacağım. Acil durumlarda Ayşe Hanım ile iletişime geçebilirsiniz.",
    "2026-06-29",
  ],
  ["2 Temmuz'a kadar seyahatteyim.", "2026-07-03"],
  ["Bugün ofiste değilim, yarın yanıtlayacağım.", "2026-06-18"],
  ["Gelecek hafta izinde olacağım.", "2026-06-29"],
  ["1 Temmuz 2026 tarihi itibariyle tekrar görevimin başında olacağım.", "2026-07-01"],
  ["Doğum iznindeyim, Eylül başında döneceğim.", "2026-09-01"],
  ["Ofisimiz 29.06.2026 - 10.07.2026 tarihleri arasında kapalıdır.", "2026-07-13"],
  ["Cuma gününe kadar fuardayım.", "2026-06-22"],
  ["Şu anda ofis dışındayım. Mesajınız yönlendirilmeyecektir.", null],
  ["İki hafta boyunca izindeyim.", "2026-07-01"],
  ["24 Haziran Çarşamba gününden itibaren ulaşabilirsiniz.", "2026-06-24"],
];
