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
  notOffered: "This service does not connect Microsoft 365 mailboxes. Ask your administrator.",
  reasons: {
    expired: "This sign-in is no longer valid. Go back to Sales Tools and start again.",
    denied:
      "You did not agree that Sales Tools may use your mailbox. Start again in Sales Tools when you want to.",
    needs_admin:
      "Your organisation's administrator has to allow Sales Tools to use mailboxes. Ask them, then start again.",
    other_person:
      "You signed in with another account than the one you use in Sales Tools. Start again and choose that account.",
    unknown_user:
      "Your organisation does not use Sales Tools yet, or your user is deactivated. Ask your administrator.",
    no_mailbox: "This account has no mailbox that Sales Tools can use. Ask your administrator.",
    unavailable: "Your mail provider does not answer just now. Start again in a few minutes.",
    not_accepted: "Your mail provider did not accept the request of Sales Tools. Tell your administrator.",
  },
};

const german: ConnectTexts = {
  connectedTitle: "Ihr Postfach ist verbunden",
  connectedText: "Sales Tools sendet Ihre Sequenzen jetzt von {address}. Sie können diese Seite schließen.",
  failedTitle: "Ihr Postfach wurde nicht verbunden",
  beginTitle: "Verbinden Sie Ihr Postfach",
  beginText:
    "Sales Tools sendet dann Ihre Sequenzen aus Ihrem Microsoft-365-Postfach und liest Posteingang, Junk-E-Mail und Gesendete Elemente, um Antworten zu bemerken.",
  beginButton: "Bei Microsoft anmelden",
  notOffered: "Dieser Dienst verbindet keine Microsoft-365-Postfächer. Fragen Sie Ihren Administrator.",
  reasons: {
    expired: "Diese Anmeldung gilt nicht mehr. Gehen Sie zurück zu Sales Tools und beginnen Sie von vorn.",
    denied:
      "Sie haben nicht zugestimmt, dass Sales Tools Ihr Postfach benutzt. Beginnen Sie in Sales Tools von vorn, wenn Sie möchten.",
    needs_admin:
      "Ein Administrator Ihrer Organisation muss Sales Tools die Benutzung von Postfächern erlauben. Bitten Sie darum und beginnen Sie dann von vorn.",
    other_person:
      "Sie haben sich mit einem anderen Konto angemeldet als in Sales Tools. Beginnen Sie von vorn und wählen Sie jenes Konto.",
    unknown_user:
      "Ihre Organisation nutzt Sales Tools noch nicht, oder Ihr Benutzer ist deaktiviert. Fragen Sie Ihren Administrator.",
    no_mailbox:
      "Dieses Konto hat kein Postfach, das Sales Tools benutzen kann. Fragen Sie Ihren Administrator.",
    unavailable: "Ihr E-Mail-Anbieter antwortet gerade nicht. Beginnen Sie in einigen Minuten von vorn.",
    not_accepted:
      "Ihr E-Mail-Anbieter hat die Anfrage von Sales Tools abgelehnt. Sagen Sie es Ihrem Administrator.",
  },
};

const polish: ConnectTexts = {
  connectedTitle: "Skrzynka jest podłączona",
  connectedText: "Sales Tools wysyła teraz Twoje sekwencje z adresu {address}. Możesz zamknąć tę stronę.",
  failedTitle: "Skrzynka nie została podłączona",
  beginTitle: "Podłącz swoją skrzynkę",
  beginText:
    "Sales Tools będzie wysyłać Twoje sekwencje ze skrzynki Microsoft 365 oraz czytać Skrzynkę odbiorczą, Wiadomości-śmieci i Elementy wysłane, aby zauważać odpowiedzi.",
  beginButton: "Zaloguj się w Microsoft",
  notOffered: "Ta usługa nie podłącza skrzynek Microsoft 365. Zapytaj administratora.",
  reasons: {
    expired: "To logowanie straciło ważność. Wróć do Sales Tools i zacznij od nowa.",
    denied:
      "Nie wyrażono zgody na używanie skrzynki przez Sales Tools. W każdej chwili możesz zacząć od nowa w Sales Tools.",
    needs_admin:
      "Administrator Twojej organizacji musi pozwolić Sales Tools na używanie skrzynek. Poproś o to, a potem zacznij od nowa.",
    other_person: "Zalogowano się na inne konto niż w Sales Tools. Zacznij od nowa i wybierz tamto konto.",
    unknown_user:
      "Twoja organizacja nie używa jeszcze Sales Tools albo Twój użytkownik jest wyłączony. Zapytaj administratora.",
    no_mailbox: "To konto nie ma skrzynki, której Sales Tools może używać. Zapytaj administratora.",
    unavailable: "Dostawca poczty teraz nie odpowiada. Zacznij od nowa za kilka minut.",
    not_accepted: "Dostawca poczty odrzucił żądanie Sales Tools. Powiadom administratora.",
  },
};

const norwegian: ConnectTexts = {
  connectedTitle: "Innboksen din er koblet til",
  connectedText: "Sales Tools sender nå sekvensene dine fra {address}. Du kan lukke denne siden.",
  failedTitle: "Innboksen din ble ikke koblet til",
  beginTitle: "Koble til postkassen din",
  beginText:
    "Sales Tools sender da sekvensene dine fra Microsoft 365-postkassen din, og leser innboks, søppelpost og sendte elementer for å merke hvem som svarer.",
  beginButton: "Logg inn hos Microsoft",
  notOffered: "Denne tjenesten kobler ikke til Microsoft 365-postkasser. Spør administratoren.",
  reasons: {
    expired: "Denne innloggingen er ikke gyldig lenger. Gå tilbake til Sales Tools og begynn på nytt.",
    denied:
      "Du samtykket ikke i at Sales Tools bruker postkassen din. Begynn på nytt i Sales Tools når du vil.",
    needs_admin:
      "Administratoren i organisasjonen må tillate at Sales Tools bruker postkasser. Spør, og begynn så på nytt.",
    other_person:
      "Du logget inn med en annen konto enn den du bruker i Sales Tools. Begynn på nytt og velg den kontoen.",
    unknown_user:
      "Organisasjonen din bruker ikke Sales Tools ennå, eller brukeren din er deaktivert. Spør administratoren.",
    no_mailbox: "Denne kontoen har ingen postkasse som Sales Tools kan bruke. Spør administratoren.",
    unavailable: "E-postleverandøren svarer ikke akkurat nå. Begynn på nytt om noen minutter.",
    not_accepted: "E-postleverandøren godtok ikke forespørselen fra Sales Tools. Si fra til administratoren.",
  },
};

export const connectTexts: Record<PublicLanguage, ConnectTexts> = {
  en: english,
  de: german,
  pl: polish,
  nb: norwegian,
};
