import type { PublicTexts } from "./texts.ts";

export const german: PublicTexts = {
  optOutTitle: "Keine E-Mails mehr?",
  optOutQuestion:
    "Mit dieser Schaltfläche schickt {organisation} keine solchen E-Mails mehr an {address}, wer sie dort auch schreibt.",
  optOutButton: "Nicht mehr an mich schreiben",
  optedOutTitle: "Sie bekommen keine dieser E-Mails mehr",
  optedOutText:
    "{organisation} hat vermerkt, dass an {address} nicht mehr geschrieben werden soll. Mehr ist nicht zu tun.",
  meetTitle: "Ein Termin mit {name}",
  meetText: "Eine halbe Stunde mit {name} von {organisation}. Wählen Sie eine Zeit, die Ihnen passt.",
  meetZone: "Zeiten gelten für",
  meetZoneButton: "Anzeigen",
  meetButton: "Diese Zeit buchen",
  meetNoTimes: "In den nächsten Tagen ist nichts frei. Bitte antworten Sie stattdessen auf die E-Mail.",
  meetUnavailable:
    "{name} kann hier nicht mehr gebucht werden. Bitte antworten Sie stattdessen auf die E-Mail.",
  meetChoose: "Bitte wählen Sie eine der Zeiten.",
  meetTaken: "Diese Zeit wurde gerade vergeben. Bitte wählen Sie eine andere.",
  bookedTitle: "Der Termin ist gebucht",
  bookedText: "Mit {name} von {organisation}:",
  bookedFile: "In den Kalender eintragen",
  meetingName: "{contact} und {name}",
  exampleTitle: "Ein Beispiel",
  exampleText:
    "Dieser Link steht in einer Vorschau. In einer gesendeten E-Mail führt er zur Seite dieser E-Mail.",
  unknownTitle: "Dieser Link funktioniert nicht",
  unknownText:
    "Vielleicht wurde er unterwegs zerteilt. Bitte kopieren Sie ihn ganz, oder antworten Sie auf die E-Mail.",
  busyTitle: "Zu viele Anfragen",
  busyText: "Bitte versuchen Sie es in einer Minute noch einmal.",
  failedTitle: "Das hat nicht geklappt",
  failedText: "Der Fehler liegt bei uns. Bitte versuchen Sie es gleich noch einmal.",
  badTitle: "Das ist nicht lesbar",
  badText: "Bitte öffnen Sie den Link der E-Mail noch einmal.",
  noPageTitle: "Diese Seite gibt es nicht",
  noPageText:
    "Vielleicht enthält die Adresse einen Fehler. Die Vertriebstools selbst sind in Outlook: Öffnen Sie eine Nachricht und wählen Sie „Vertriebstools“.",
};
