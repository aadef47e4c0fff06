import type { Note } from "./note.ts";

export const german: readonly Note[] = [
  [
    "Guten Tag,\n\nich bin derzeit nicht im Büro und erst am Montag, den 29. Juni, wieder erreichbar.",
    "2026-06-29",
  ],
  [
    "Vielen Dank für Ihre E-Mail. Vom 15.06. bis 26.06.2026 befinde ich mich im Urlaub. Ihre Nachricht wird nicht weitergeleitet.",
    "2026-06-29",
  ],
  ["Ich bin bis zum 2. Juli außer Haus.", "2026-07-03"],
  ["Bis Freitag bin ich auf Dienstreise und lese meine Mails nur unregelmäßig.", "2026-06-22"],
  ["Heute bin ich leider nicht erreichbar. Morgen melde ich mich bei Ihnen.", "2026-06-18"],
  ["Ich bin nächste Woche im Urlaub, in dringenden Fällen hilft Frau Albers weiter.", "2026-06-29"],
  ["Ich habe Urlaub bis einschließlich 10.7. und bin ab dem 13.7. zurück.", "2026-07-13"],
  ["Unser Betrieb macht Ferien: 29.06. – 17.07.2026. Danach sind wir gerne wieder für Sie da.", "2026-07-20"],
  ["Ich befinde mich in Elternzeit und kehre voraussichtlich Anfang September zurück.", "2026-09-01"],
  ["Leider bin ich für zwei Wochen nicht im Haus.", "2026-07-01"],
  ["Ich bin am 18. und 19. Juni auf einer Fortbildung und beantworte Ihre Nachricht am 22.06.", "2026-06-22"],
  ["Danke für Ihre Nachricht. Ich bin momentan abwesend.", null],
  ["Ab Donnerstag, 25. Juni 2026 stehe ich Ihnen wieder zur Verfügung.", "2026-06-25"],
  ["Ich bin am 24.06.2026 wieder im Buero. Bis dahin vertritt mich Herr Kluge.", "2026-06-24"],
  ["Mein Büro ist bis Ende Juni nicht besetzt, ich bin im Urlaub.", "2026-07-01"],
];
