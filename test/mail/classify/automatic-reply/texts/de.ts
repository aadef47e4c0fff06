import type { Texts } from "./texts.ts";

export const german: Texts = {
  absent: [
    "Guten Tag,\n\nvielen Dank für Ihre Nachricht. Ich bin zurzeit im Urlaub und ab dem 29. Juni wieder am Platz. In dringenden Angelegenheiten erreichen Sie meine Kollegin Frau Sommer unter sommer@hafen.example.\n\nFreundliche Grüße\nJan Petersen",
    "Ich bin momentan nicht am Arbeitsplatz. Ihre E-Mail wird nicht weitergeleitet. Am 23.06. bin ich zurück.",
    "Sehr geehrte Damen und Herren, aufgrund einer Dienstreise kann ich Ihre E-Mails bis einschließlich Freitag nur verzögert bearbeiten.",
    "Hallo, ich bin heute krank und lese meine Mails nicht. Bitte wenden Sie sich an info@hafen.example.",
    "Ich befinde mich bis Ende September in Elternzeit. Meine Vertretung übernimmt Herr Brandt.",
    "Unser Büro ist über die Feiertage geschlossen. Ab dem 6. Juli sind wir wieder für Sie da.",
  ],
  left: [
    "Sehr geehrte Damen und Herren, Herr Petersen ist nicht mehr für die Hafen GmbH tätig. Bitte wenden Sie sich an Frau Sommer, sommer@hafen.example.",
    "Ich habe das Unternehmen zum 31. Mai verlassen. Ihre Nachricht wird nicht weitergeleitet. Bitte schreiben Sie an info@hafen.example.",
  ],
  acknowledged: [
    "Vielen Dank für Ihre Anfrage. Ihre Nachricht ist bei uns eingegangen und wird unter der Ticketnummer 48213 bearbeitet. Wir melden uns innerhalb von zwei Werktagen.",
    "Dies ist eine automatisch erzeugte Eingangsbestätigung. Wir haben Ihre E-Mail erhalten.",
  ],
  answers: [
    "Ich bin bis Freitag unterwegs und melde mich dann.",
    "Danke, klingt gut. Nächste Woche bin ich im Urlaub, können wir am 7. Juli sprechen?",
    "Entschuldigung für die späte Antwort, ich war im Urlaub. Schicken Sie mir bitte die Preise.",
    "Kein Interesse.",
    "Ja gerne, rufen Sie mich morgen nach 15 Uhr an.",
    "Ab Montag bin ich im Urlaub, lassen Sie uns die Demo vorher machen.",
    "Wir haben schon eine Lösung und sind zufrieden. Vielleicht nächstes Jahr.",
    "Bitte sprechen Sie mit Frau Sommer, sie entscheidet das. Sie ist aber diese Woche nicht im Büro.",
    "Woher haben Sie meine Adresse?",
  ],
  optOuts: [
    "Bitte löschen Sie meine Daten und schreiben Sie mir nicht mehr.",
    "Bitte nehmen Sie mich aus Ihrem Verteiler.",
    "Ich möchte keine weiteren E-Mails von Ihnen erhalten.",
  ],
};
