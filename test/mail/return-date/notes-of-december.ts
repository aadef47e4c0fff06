import type { Note } from "./notes/note.ts";

/** Notes received on Wednesday, 23 December 2026: what whole offices say, who come back together. */
export const notesOfDecember: readonly Note[] = [
  ["Tienda cerrada por fiestas. Volvemos el 7 de enero.", "2027-01-07"],
  ["Estamos de vacaciones y regresaremos el 7 de enero.", "2027-01-07"],
  ["Estamos fuera, nos reincorporamos el 7 de enero.", "2027-01-07"],
  ["Estamos fechados e retornamos na quinta-feira, 7 de janeiro.", "2027-01-07"],
  ["Estamos de férias, voltaremos no dia 7 de janeiro.", "2027-01-07"],
  ["Escritório encerrado. Regressaremos a 7 de janeiro.", "2027-01-07"],
  ["L'atelier est fermé du 24 décembre au 6 janvier. Réouverture le jeudi 7 janvier à 8 h.", "2027-01-07"],
  ["Nous sommes en congés. Nous revenons le 7 janvier.", "2027-01-07"],
  ["Ufficio chiuso, rientreremo il 7 gennaio.", "2027-01-07"],
  ["Biuro nieczynne. Wrócimy 7 stycznia.", "2027-01-07"],
  ["Máme zavřeno. Vracíme se 7. ledna.", "2027-01-07"],
  ["Atostogaujame. Grįžtame sausio 7 d.", "2027-01-07"],
  ["Oleme puhkusel. Naaseme 7. jaanuaril.", "2027-01-07"],
  ["외근 중입니다. 1월 7일(목)부터 메일 확인이 가능합니다.", "2027-01-07"],
  ["휴가 중이며 1월 7일부터 업무가 가능합니다.", "2027-01-07"],
  ["休業しております。1月7日より対応可能です。", "2027-01-07"],
  ["我在外地出差，1月7日起可以回复邮件。", "2027-01-07"],
  ["Wir machen Winterpause! Ab 7. Januar sind wir wieder für Sie da.", "2027-01-07"],
  ["Vi har julstängt till och med 6 januari. Vi är åter torsdag 7 januari.", "2027-01-07"],
  ["Vi holder julelukket. Vi er tilbage torsdag den 7. januar.", "2027-01-07"],
  ["Vi har julestengt. Vi er tilbake torsdag 7. januar.", "2027-01-07"],
  ["I work part time and am out until Friday.", "2026-12-28"],
  ["Am 7. Jänner geht es weiter. Frohe Festtage!", "2027-01-07"],
  ["I will be out of the office until close of business on Monday 4 January.", "2027-01-05"],
  ["Out of office until COB Tuesday 5 January.", "2027-01-06"],
  ["I am travelling and will be at my computer again from Thursday 7 January.", "2027-01-07"],
  ["Máme zavřeno, v dílně jsme zase od čtvrtka 7. ledna.", "2027-01-07"],
  ["Máme zatvorené, v dielni sme zase od štvrtka 7. januára.", "2027-01-07"],
];

/** What programs repeat of the rep's own words. */
export const repeated: readonly string[] = [
  'I am away. Your mail concerning "Ten minutes next Tuesday?" will be read later.',
  "Ich bin abwesend. Ihre Nachricht „Termin am 14. Januar“ lese ich danach.",
];

/** Days of every week: no absence, and no day back. */
export const partTimes: readonly string[] = [
  "I only work Monday to Wednesday.",
  "I work part time (Tuesday, Wednesday and Thursday) and answer on my next working day.",
  "My working days are Monday, Tuesday and Thursday.",
  "I don't work Fridays.",
  "I only work Tuesdays to Thursdays, so there may be a delay.",
  "Ich arbeite in Teilzeit und bin mittwochs und freitags nicht im Büro.",
  "Je travaille à temps partiel et ne suis pas présente le mercredi.",
  "Trabajo a tiempo parcial y no estoy los viernes.",
  "Lavoro part-time e non sono in ufficio il venerdì.",
  "Ik werk parttime, op woensdag ben ik niet aanwezig.",
  "Jag arbetar deltid och är ledig på fredagar.",
  "Jeg jobber deltid og er ikke på kontoret fredag.",
  "Jeg arbejder på deltid og er ikke på kontoret fredag.",
  "Pracuję na pół etatu i nie ma mnie w biurze w piątek.",
];
