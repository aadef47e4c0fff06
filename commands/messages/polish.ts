import type { CommandMessages } from "./command-messages.ts";

export const polish: CommandMessages = {
  noRecipients: "Ta wiadomość nie ma jeszcze odbiorców.",
  nobodyEnrolled: "Żaden odbiorca nie jest w sekwencji.",
  unenrolled: {
    one: "Wypisano {count} kontakt.",
    few: "Wypisano {count} kontakty.",
    many: "Wypisano {count} kontaktów.",
    other: "Wypisano {count} kontaktu.",
  },
  notUnenrolled: "Nadal w sekwencji:",
  andMore: { other: "i jeszcze {count}" },
  emailUnderWay: "Jeden e-mail był już w drodze.",
  capped: "Outlook podał tylko pierwszych odbiorców.",
  signInFirst: "Otwórz Narzędzia sprzedaży, aby się zalogować, i spróbuj ponownie.",
  notReached: "Brak połączenia z Narzędziami sprzedaży. Okienko pokaże, kto nadal jest w sekwencji.",
  failed: "Wypisanie się nie powiodło. Narzędzia sprzedaży pokażą, kto nadal jest w sekwencji.",
};
