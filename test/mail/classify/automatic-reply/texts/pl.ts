import type { Texts } from "./texts.ts";

export const polish: Texts = {
  absent: [
    "Dzień dobry,\n\ndziękuję za wiadomość. Przebywam na urlopie, wracam 29 czerwca. W sprawach niecierpiących zwłoki proszę pisać do Oli: ola@nabrzeze.example.\n\nPozdrawiam\nMarek",
    "W tym tygodniu jestem w podróży służbowej i mam utrudniony dostęp do poczty.",
    "Dziś jestem na zwolnieniu lekarskim. W razie potrzeby proszę dzwonić do sekretariatu.",
    "Jestem na urlopie rodzicielskim do końca września. Moich klientów prowadzi Ola Zielińska.",
    "W piątki nie pracuję, odpiszę w poniedziałek.",
    "Nasze biuro jest zamknięte do 5 lipca włącznie.",
  ],
  left: [
    "Informujemy, że Marek Wolny nie jest już pracownikiem naszej firmy. Prosimy o kontakt: ola@nabrzeze.example.",
    "Zakończyłem pracę w firmie. Proszę kierować wiadomości na biuro@nabrzeze.example.",
  ],
  acknowledged: [
    "Otrzymaliśmy Państwa zgłoszenie i nadaliśmy mu numer 48213. Nasz zespół odpowie w ciągu dwóch dni roboczych.",
    "Wiadomość wygenerowana automatycznie: potwierdzamy otrzymanie e-maila. Prosimy nie odpowiadać.",
  ],
  answers: [
    "Nie ma mnie do piątku, wtedy odpiszę.",
    "Dziękuję, brzmi ciekawie. W przyszłym tygodniu mam urlop, czy możemy porozmawiać 7 lipca?",
    "Przepraszam za późną odpowiedź, byłem na urlopie. Proszę przesłać cennik.",
    "Nie jesteśmy zainteresowani, dziękuję.",
    "Tak, proszę zadzwonić jutro po trzeciej.",
    "Od poniedziałku jestem na urlopie, zróbmy demo wcześniej.",
    "Mamy już rozwiązanie i jesteśmy zadowoleni.",
    "Proszę porozmawiać z Olą, ona o tym decyduje. W tym tygodniu nie ma jej w biurze.",
    "Skąd ma Pan mój adres?",
  ],
  optOuts: [
    "Proszę usunąć mnie z listy.",
    "Proszę więcej do mnie nie pisać.",
    "Nie chcę otrzymywać takich wiadomości.",
  ],
};
