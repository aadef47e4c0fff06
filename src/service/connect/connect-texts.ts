import type { PublicLanguage } from "../public/texts/texts.ts";
import type { ConnectRefusal } from "../connect-port.ts";

export interface ConnectTexts {
  connectedTitle: string;
  /** `{address}` is the inbox. */
  connectedText: string;
  failedTitle: string;
  beginTitle: string;
  beginText: string;
  beginButton: string;
  /** The sign-in could not begin: our service was not reached. */
  beginFailed: string;
  /** The page's script does not run. */
  needsScript: string;
  /** This service has no registration at Microsoft. */
  notOffered: string;
  reasons: Record<ConnectRefusal, string>;
}

const english: ConnectTexts = {
  connectedTitle: "Your inbox is connected",
  connectedText: "Sales Tools sends your sequences from {address} now. You can close this page.",
  failedTitle: "Your inbox was not connected",
  beginTitle: "Connect your mailbox",
  beginText:
    "Sales Tools will send your sequences from your Microsoft 365 mailbox, and read its Inbox, Junk and Sent to notice who answers.",
  beginButton: "Sign in with Microsoft",
  beginFailed: "That did not work just now. Try again in a minute.",
  needsScript: "This page needs JavaScript. Allow it for this page, or open the page in another browser.",
  notOffered: "This service does not connect Microsoft 365 mailboxes. Ask your administrator.",
  reasons: {
    expired: "This sign-in is no longer valid. Go back and start again.",
    denied: "You did not agree that Sales Tools may use your mailbox. You can start again at any time.",
    needs_admin:
      "Your organisation's administrator has to allow Sales Tools to use mailboxes. Ask them, then start again.",
    other_person:
      "You signed in with another account than the one you use in Sales Tools. Start again and choose that account.",
    unknown_user:
      "Your organisation does not use Sales Tools yet, or your user is deactivated or may only look. Ask your administrator.",
    no_mailbox: "This account has no mailbox that Sales Tools can use. Ask your administrator.",
    unavailable: "Your mail provider does not answer just now. Start again in a few minutes.",
    not_accepted: "Your mail provider did not accept the request of Sales Tools. Tell your administrator.",
  },
};

const german: ConnectTexts = {
  connectedTitle: "Ihr Postfach ist verbunden",
  connectedText:
    "Die Vertriebstools senden Ihre Sequenzen jetzt von {address}. Sie können diese Seite schließen.",
  failedTitle: "Ihr Postfach wurde nicht verbunden",
  beginTitle: "Verbinden Sie Ihr Postfach",
  beginText:
    "Die Vertriebstools senden dann Ihre Sequenzen aus Ihrem Microsoft-365-Postfach und lesen Posteingang, Junk-E-Mail und Gesendete Elemente, um Antworten zu bemerken.",
  beginButton: "Bei Microsoft anmelden",
  beginFailed: "Das hat gerade nicht geklappt. Versuchen Sie es in einer Minute noch einmal.",
  needsScript:
    "Diese Seite braucht JavaScript. Erlauben Sie es für diese Seite, oder öffnen Sie sie in einem anderen Browser.",
  notOffered: "Dieser Dienst verbindet keine Microsoft-365-Postfächer. Fragen Sie Ihren Administrator.",
  reasons: {
    expired: "Diese Anmeldung gilt nicht mehr. Gehen Sie zurück und beginnen Sie von vorn.",
    denied:
      "Sie haben nicht zugestimmt, dass die Vertriebstools Ihr Postfach benutzen. Sie können jederzeit von vorn beginnen.",
    needs_admin:
      "Ein Administrator Ihrer Organisation muss den Vertriebstools die Benutzung von Postfächern erlauben. Bitten Sie darum und beginnen Sie dann von vorn.",
    other_person:
      "Sie haben sich mit einem anderen Konto angemeldet als in den Vertriebstools. Beginnen Sie von vorn und wählen Sie jenes Konto.",
    unknown_user:
      "Ihre Organisation nutzt die Vertriebstools noch nicht, oder Ihr Benutzerkonto dafür ist deaktiviert oder darf nur lesen. Fragen Sie Ihren Administrator.",
    no_mailbox:
      "Dieses Konto hat kein Postfach, das die Vertriebstools benutzen können. Fragen Sie Ihren Administrator.",
    unavailable: "Ihr E-Mail-Anbieter antwortet gerade nicht. Beginnen Sie in einigen Minuten von vorn.",
    not_accepted:
      "Ihr E-Mail-Anbieter hat die Anfrage der Vertriebstools abgelehnt. Sagen Sie es Ihrem Administrator.",
  },
};

const polish: ConnectTexts = {
  connectedTitle: "Skrzynka jest podłączona",
  connectedText:
    "Narzędzia sprzedaży wysyłają teraz Twoje sekwencje z adresu {address}. Możesz zamknąć tę stronę.",
  failedTitle: "Skrzynka nie została podłączona",
  beginTitle: "Podłącz swoją skrzynkę",
  beginText:
    "Narzędzia sprzedaży będą wysyłać Twoje sekwencje ze skrzynki Microsoft 365 oraz czytać foldery Skrzynka odbiorcza, Wiadomości-śmieci i Elementy wysłane, aby zauważać odpowiedzi.",
  beginButton: "Zaloguj się w Microsoft",
  beginFailed: "Teraz się nie udało. Spróbuj ponownie za minutę.",
  needsScript: "Ta strona wymaga JavaScriptu. Zezwól na niego albo otwórz stronę w innej przeglądarce.",
  notOffered: "Ta usługa nie podłącza skrzynek Microsoft 365. Zapytaj administratora.",
  reasons: {
    expired: "To logowanie straciło ważność. Wróć i zacznij od nowa.",
    denied:
      "Nie wyrażono zgody na używanie skrzynki przez Narzędzia sprzedaży. W każdej chwili możesz zacząć od nowa.",
    needs_admin:
      "Administrator Twojej organizacji musi pozwolić Narzędziom sprzedaży na używanie skrzynek. Poproś o to, a potem zacznij od nowa.",
    other_person:
      "Zalogowano się na inne konto niż w Narzędziach sprzedaży. Zacznij od nowa i wybierz tamto konto.",
    unknown_user:
      "Twoja organizacja nie używa jeszcze Narzędzi sprzedaży albo Twoje konto w nich jest wyłączone lub ma tylko prawo podglądu. Zapytaj administratora.",
    no_mailbox: "To konto nie ma skrzynki, której Narzędzia sprzedaży mogą używać. Zapytaj administratora.",
    unavailable: "Dostawca poczty teraz nie odpowiada. Zacznij od nowa za kilka minut.",
    not_accepted: "Dostawca poczty odrzucił żądanie Narzędzi sprzedaży. Powiadom administratora.",
  },
};

const norwegian: ConnectTexts = {
  connectedTitle: "Innboksen din er koblet til",
  connectedText: "Salgsverktøy sender nå sekvensene dine fra {address}. Du kan lukke denne siden.",
  failedTitle: "Innboksen din ble ikke koblet til",
  beginTitle: "Koble til innboksen din",
  beginText:
    "Salgsverktøy sender da sekvensene dine fra Microsoft 365-postboksen din og leser innboks, søppelpost og sendte elementer for å merke hvem som svarer.",
  beginButton: "Logg på hos Microsoft",
  beginFailed: "Det gikk ikke akkurat nå. Prøv igjen om et minutt.",
  needsScript: "Denne siden trenger JavaScript. Tillat det for siden, eller åpne den i en annen nettleser.",
  notOffered: "Denne tjenesten kobler ikke til Microsoft 365-postbokser. Spør administratoren.",
  reasons: {
    expired: "Denne påloggingen er ikke gyldig lenger. Gå tilbake og begynn på nytt.",
    denied: "Du samtykket ikke i at Salgsverktøy bruker postboksen din. Du kan begynne på nytt når du vil.",
    needs_admin:
      "Administratoren i organisasjonen må tillate at Salgsverktøy bruker postbokser. Spør, og begynn så på nytt.",
    other_person:
      "Du logget på med en annen konto enn den du bruker i Salgsverktøy. Begynn på nytt og velg den kontoen.",
    unknown_user:
      "Organisasjonen din bruker ikke Salgsverktøy ennå, eller brukeren din er deaktivert eller har bare lesetilgang. Spør administratoren.",
    no_mailbox: "Denne kontoen har ingen postboks som Salgsverktøy kan bruke. Spør administratoren.",
    unavailable: "E-postleverandøren svarer ikke akkurat nå. Begynn på nytt om noen minutter.",
    not_accepted:
      "E-postleverandøren godtok ikke forespørselen fra Salgsverktøy. Si fra til administratoren.",
  },
};

export const connectTexts: Record<PublicLanguage, ConnectTexts> = {
  en: english,
  de: german,
  pl: polish,
  nb: norwegian,
};
