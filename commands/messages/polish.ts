import type { CommandMessages } from "./command-messages.ts";

export const polish: CommandMessages = {
  noRecipients: "Ta wiadomość nie ma jeszcze odbiorców.",
  nobodyEnrolled: "Żaden odbiorca nie jest w sekwencji.",
  unenrolled: {
    one: "Wyrejestrowano {count} kontakt.",
    few: "Wyrejestrowano {count} kontakty.",
    many: "Wyrejestrowano {count} kontaktów.",
    other: "Wyrejestrowano {count} kontaktu.",
  },
  notUnenrolled: "Nadal w sekwencji:",
  andMore: { other: "i jeszcze {count}" },
  emailUnderWay: "Jeden e-mail był już w drodze.",
  capped: "Outlook podał tylko pierwszych odbiorców.",
  signInFirst: "Otwórz Narzędzia sprzedaży, aby się zalogować, i spróbuj ponownie.",
  notReached:
    "Brak połączenia z Narzędziami sprzedaży. Otwórz okienko, aby sprawdzić, kto nadal jest w sekwencji.",
  failed:
    "Wyrejestrowanie się nie powiodło. Otwórz Narzędzia sprzedaży, aby sprawdzić, kto nadal jest w sekwencji.",
};
