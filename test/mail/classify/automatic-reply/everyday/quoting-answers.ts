/** What people add about themselves and their offices, in words of which notes are made. */
export const quotingAnswers: readonly string[] = [
  "Sehr geehrte Damen und Herren,\n\nHerr Professor Dorn bittet mich, Ihnen zu antworten: Die Werkstätten werden zentral verwaltet. Ansprechpartner ist das Dezernat 4. Herr Prof. Dorn selbst ist im Forschungssemester und liest seine E-Mails nur unregelmäßig.\n\nMit freundlichen Grüßen\nElfriede Naumann\nSekretariat",
  "Hello, I am travelling on Monday and Tuesday, please call the mobile.",
  "We close for the summer on the 26th and reopen on 13 July, the offer has to be here before.",
  "Thursday it is.\n\nAnna Kowalska\nHead of Procurement\nwww.northwind.example\n\nOur office will be closed from 26 June 2026 and reopens on Monday 13 July 2026. Happy holidays!",
  "Frau Nowak ist seit Mai nicht mehr bei uns, ich habe ihren Bereich übernommen.",
  "Bin zurück aus dem Urlaub, die Abwesenheitsnotiz war noch an. Donnerstag gerne.",
  "Koleżanka jest na urlopie, ja ją zastępuję. Proszę dzwonić jutro po dziewiątej.",
  "Ma collègue est en congé maternité, je la remplace. Appelez-moi jeudi.",
];
