import type { Texts } from "./texts.ts";

export const latvian: Texts = {
  absent: [
    "Labdien!\n\nPaldies par jūsu vēstuli. Esmu atvaļinājumā un atgriezīšos 29. jūnijā. Steidzamos gadījumos sazinieties ar Ilzi: ilze@krasts.example.\n\nAr cieņu\nPēteris",
    "Šonedēļ esmu komandējumā, un man ir ierobežota piekļuve e-pastam.",
    "Šodien slimoju. Nepieciešamības gadījumā zvaniet uz recepciju.",
    "Esmu bērna kopšanas atvaļinājumā līdz septembra beigām. Mani aizvieto Ilze Kalniņa.",
    "Piektdien nestrādāju, atbildēšu pirmdien.",
    "Mūsu birojs ir slēgts līdz 5. jūlijam ieskaitot.",
  ],
  left: [
    "Pēteris Bērziņš vairs nestrādā mūsu uzņēmumā. Lūdzu, sazinieties ar ilze@krasts.example.",
    "Es šeit vairs nestrādāju. Vēstules sūtiet uz info@krasts.example.",
  ],
  acknowledged: [
    "Saņēmām jūsu pieprasījumu ar numuru 48213. Mūsu komanda atbildēs divu darba dienu laikā.",
    "Šī ir automātiska ziņa: jūsu vēstule ir saņemta. Lūdzu, neatbildiet uz to.",
  ],
  answers: [
    "Paldies, izklausās labi. Nākamnedēļ esmu atvaļinājumā, vai varam parunāt 7. jūlijā?",
    "Atvainojos par vēlo atbildi, biju atvaļinājumā. Atsūtiet, lūdzu, cenrādi.",
    "Mūs tas neinteresē, paldies.",
    "Jā, piezvaniet man rīt pēc trijiem.",
    "No pirmdienas esmu atvaļinājumā, vienosimies par prezentāciju pirms tam.",
    "Mums jau ir risinājums, un esam apmierināti.",
    "Parunājiet ar Ilzi, viņa izlemj. Šonedēļ viņas nav birojā.",
    "Kur dabūjāt manu adresi?",
  ],
  optOuts: ["Izņemiet mani no saraksta.", "Lūdzu, vairāk man nerakstiet.", "Nevēlos saņemt jūsu vēstules."],
};
