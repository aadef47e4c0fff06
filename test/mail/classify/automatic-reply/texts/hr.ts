import type { Texts } from "./texts.ts";

export const croatian: Texts = {
  absent: [
    "Poštovani,\n\nhvala na poruci. Na godišnjem sam odmoru i vraćam se 29. lipnja. Za hitne slučajeve obratite se kolegici Ivi: iva@obala.example.\n\nSrdačan pozdrav\nPetar",
    "Ovaj tjedan sam na službenom putu i imam ograničen pristup e-pošti.",
    "Danas sam bolestan. U slučaju potrebe nazovite recepciju.",
    "Na porodiljnom sam do kraja rujna. Zamjenjuje me Iva Horvat.",
    "U petak ne radim, odgovorit ću u ponedjeljak.",
    "Naš ured je zatvoren zaključno s 5. srpnja.",
  ],
  left: [
    "Petar Horvat više ne radi u našoj tvrtki. Molimo kontaktirajte iva@obala.example.",
    "Više ne radim ovdje. Poruke šaljite na info@obala.example.",
  ],
  acknowledged: [
    "Zaprimili smo vaš zahtjev pod brojem 48213. Naš tim će vam odgovoriti u roku od dva radna dana.",
    "Ovo je automatska poruka: primili smo vaš e-mail. Molimo ne odgovarajte na nju.",
  ],
  answers: [
    "Hvala, zvuči dobro. Sljedeći tjedan sam na godišnjem, možemo li se čuti 7. srpnja?",
    "Ispričavam se na kasnom odgovoru, bio sam na godišnjem. Pošaljite mi molim cjenik.",
    "Ne zanima nas, hvala.",
    "Da, nazovite me sutra poslije tri.",
    "Od ponedjeljka sam na godišnjem, napravimo prezentaciju prije.",
    "Već imamo rješenje i zadovoljni smo.",
    "Razgovarajte s Ivom, ona odlučuje. Ovaj tjedan nije u uredu.",
    "Gdje ste našli moju adresu?",
  ],
  optOuts: ["Uklonite me s liste.", "Molim vas, više mi ne pišite.", "Ne želim više primati vaše mailove."],
};
