import type { Phrases } from "../phrases.ts";

export const polish: Phrases = {
  language: "pl",
  spaced: true,
  subject:
    "odpowiedz automatyczna|automatyczna odpowiedz|autoodpowiedz|auto-odpowiedz|autoresponder|poza biurem|nieobecnosc w biurze|wiadomosc automatyczna|automatyczna wiadomosc|nieobecna w biurze|nieobecny w biurze|informacja o nieobecnosci|wiadomosc o nieobecnosci",
  looseSubject:
    "nieobecnosc|nieobecny|nieobecna|urlop|na urlopie|jestem na urlopie|urlop macierzynski|zwolnienie|delegacja|nie pracuje|potwierdzenie (otrzymania|odbioru|przyjecia)|otrzymalismy|dziekujemy za|panstwa zgloszenie|zgloszenie|przerwa swiateczna",
  thanks:
    "(dziekuje|dziekujemy|dzieki|bardzo dziekuje|serdecznie dziekuje) za (panstwa|twoja|twojego|pana|pani|wiadomosc|maila|e-?maila|kontakt|przeslana|przeslanie|nadeslana|email|mail|otrzymana|zainteresowanie)|dziekuje za kontakt",
  instead:
    "prowadzi|przejal\\p{L}{0,2}|prosze pisac|kierowac wiadomosci|piln\\p{L}{1,4}|w pilnych sprawach|sprawach pilnych|naglych|nagle|awaryjn\\p{L}{1,4}|niecierpiac\\p{L}{1,4} zwloki|prosze (o )?(kontakt\\p{L}{0,5}|skontaktowac|pisac|dzwonic|kierowac|zwracac|przesylac)|prosimy (o )?(kontakt\\p{L}{0,3}|kierowac)|skontaktowac sie z|kontaktowac sie z|kontakt z (\\p{L}{1,15})|zastepuje|zastepstwo|zastepuja|w zastepstwie|moja kolezanka|moj kolega|koleg\\p{L}{1,4}|kolezank\\p{L}{1,3}|podczas mojej nieobecnosci|w czasie mojej nieobecnosci|pod moja nieobecnosc|w tym czasie|natychmiastow\\p{L}{1,4}",
  limited:
    "ogranicz\\p{L}{1,5} (dostep|mozliwos\\p{L}{1,3}|kontakt)|brak\\p{L}{0,2} dostepu|bez dostepu|nie mam dostepu|nie bede (miec|mial|miala) dostepu|dostep\\p{L}{0,2} do (poczty|skrzynki|maila|e-?maila|internetu)|nie (beda|bedzie|sa) (przekierowan|przekazywan|czytan|odczytywan|sprawdzan)\\p{L}{1,3}|nie (sprawdzam|czytam|odbieram)|sporadycznie|nieregularnie|opoznieni\\p{L}{1,3}|opozniona|z opoznieniem|wydluz\\p{L}{1,6}",
  onReturn:
    "po (moim )?powrocie|po powrocie|gdy (tylko )?(wroce|bede)|zaraz po powrocie|niezwlocznie po|jak najszybciej|najszybciej jak|tak szybko jak|kiedy wroce|jak tylko (wroce|bede)|niezwlocznie",
  automatic:
    "(wiadomosc|odpowiedz|e-?mail|mail) (jest |zostala? |wygenerowana? |wyslana? ){0,2}(automatyczn\\p{L}{1,3}|wygenerowan\\p{L}{1,3}|automatycznie)|automatycznie (wygenerowana|generowana|wyslana)|prosimy? (o )?nie (odpowiadac|odpowiadanie)|nie odpowiadaj na|prosze nie odpowiadac|autoresponder",
  received:
    "(otrzymalismy|przyjelismy|zarejestrowalismy|dotarla do nas) (panstwa|twoja|twoje|pana|pani|panstwa)?|(wiadomosc|zgloszenie|zapytanie|mail|e-?mail|sprawa|reklamacja|zamowienie) (zostal[oa]?|zostal) ([\\p{L}\\d#'-]{1,12} )?(przyjet|otrzyman|zarejestrowan|dostarczon|przekazan|utworzon|odebran)\\p{L}{1,2}|potwierdzamy (otrzymanie|przyjecie|odbior)|potwierdzenie (otrzymania|odbioru|przyjecia)|numer (zgloszenia|sprawy|ticketu|referencyjny)|nr (zgloszenia|sprawy)|zgloszenie nr",
  willRespond:
    "(nasz (zespol|konsultant|pracownik|doradca)|jeden z naszych|pracownik|konsultant) ([\\p{L}\\d#'-]{1,12} ){0,4}(odpowie|skontaktuje|zajmie|udzieli|rozpatrzy)|(odpowiemy|skontaktujemy sie|udzielimy|zajmiemy sie|postaramy sie|rozpatrzymy)|w ciagu (\\d{1,3}|jednego|dwoch|trzech|pieciu|najblizszych|24|48)|dni robocz\\p{L}{1,4}|godzin\\p{L}{0,3} (pracy|robocz\\p{L}{1,3})|godzinach (pracy|otwarcia|urzedowania)|wkrotce|w najblizszym czasie|najszybciej jak to mozliwe",
  left: "(juz )?nie (pracuje|pracuje juz|jest|jestem) (juz )?(w|dla|pracownikiem|zatrudnion\\p{L}{1,2}|u nas|czescia)|nie pracuje (juz|dluzej)|juz nie pracuje|zakonczyl\\p{L}{0,4} (prace|wspolprace|zatrudnienie)|(odszedl|odeszla|odszedlem|odeszlam) (z|na)|przestal\\p{L}{0,2} pracowac|(przeszedl|przeszla|jest|jestem) na emerytur\\p{L}{1,2}|emerytur\\p{L}{1,2}|ostatni dzien pracy|rozstal\\p{L}{1,2} sie z|(skrzynka|adres|konto) (nie jest|jest) (juz )?(nieaktywn\\p{L}|nie\\p{L}{0,10}|uzywan\\p{L}|obslugiwan\\p{L}|aktywn\\p{L})|zmarl\\p{L}{0,2}",
  optOut:
    "wypis(ac|z|cie|ze|uje) (mnie|sie|nas)?|prosze (mnie )?(usunac|wykreslic|wypisac|skreslic)|usun(ac|cie|\\p{L}{0,2})? (mnie|moj|moje|nas|nasz)|usuniecie (mo\\p{L}{1,4}|z|danych)|wykresl\\p{L}{1,5} (mnie|nas)|(prosze|prosimy) (\\p{L}{1,8} ){0,4}nie (pisac|kontaktowac|wysylac|przesylac|dzwonic|ponawiac)|(prosze|prosimy) o (nieprzesylanie|niewysylanie|zaprzestanie|usuniecie)|nie (pisz|piszcie|wysylaj|wysylajcie|kontaktuj|kontaktujcie) (sie )?(do|mi|ze|wiecej|juz)|nie (chce|zycze|chcemy|zyczymy|wyrazam)( \\p{L}{1,6}){0,2} (otrzymywac|dostawac|wiecej|zgody|kontaktu|sobie|takich|dalszych)|przesta(n|ncie) (pisac|wysylac|mi)|rezygnuje z|z (waszej|twojej|panstwa|listy) (listy|bazy|mailingowej)|cofam zgode|sprzeciw\\p{L}{0,4} (wobec|sie)",
  engaged:
    "wyjezdzam|ide na|ona|on decyduje|jej|jego|demo|zrobmy|wczesniej|skad|decyduje|czy (mozemy|moglibysmy|moze|mozesz|moglby|moglaby|pan|pani|macie|masz|jest|da|to|mogl\\p{L}{1,6})|mozemy|mozesz|moglby|moglaby|ile|kiedy (mozemy|moglibysmy|pasuje|masz)|jak (to|dziala|wyglada|sie|dlugo)|dlaczego|jaka|jaki|jakie|co (sadzisz|myslisz|to)|panstwa (oferta|propozycja|produkt|rozwiazanie|oprogramowanie|oferte)|wasz\\p{L}{0,3}|twoj\\p{L}{0,3} (oferta|propozycja|produkt|ofert\\p{L}|propozycj\\p{L})|ofert\\p{L}{1,3}|propozycj\\p{L}{1,3}|zainteresowan\\p{L}{1,4}|interesuje|nie (jestesmy|jestem) zainteresowan\\p{L}|ciekaw\\p{L}{1,3}|brzmi|zadzwon\\p{L}{0,3}|zadzwonic|porozmawiac|porozmawiamy|porozmawiajmy|pogadac|rozmowa|rozmowe|umowic|umowmy|spotkanie|spotkac|spotkajmy|przeslij|przeslac mi|wyslij|prosze przeslac|prosze o (przeslanie|oferte|informacje|telefon)|w zalaczeniu|zalaczam|zalacznik\\p{L}{0,2}|chetnie|oczywiscie|swietnie|super|dobrze|ok|tak|nie,|mysle|sadze|uwazam|proponuje|wole|chcial\\p{L}{0,4}bym|sprawdze|musze|mamy (juz|obecnie)|korzystamy|uzywamy|budzet\\p{L}{0,2}|przepraszam|niestety|umow\\p{L}{1,2}|faktur\\p{L}{1,2}|kwartal\\p{L}{0,3}|przyszlym roku|moze|daj znac|prosze dac znac|przy okazji",
  later:
    "wtedy (odpowiem|odpisze|porozmawiamy|sprawdze|zadzwonie|dam|sie|wroce|zobacze|przeczytam|przejrze)|(odpowiem|odpisze|porozmawiamy|zadzwonie|sprawdze|dam znac)( \\p{L}{1,8}){0,2} (wtedy|potem|po tym)",
  past: "bylem (na|w|poza|chory|nieobecny)|bylam (na|w|poza|chora|nieobecna)|bylismy (na|w)|wlasnie (wrocilem|wrocilam)|wrocilem|wrocilam|juz (jestem|wrocil\\p{L}{0,3})|zeszlym tygodniu|ubieglym tygodniu|w zeszlym",
};
