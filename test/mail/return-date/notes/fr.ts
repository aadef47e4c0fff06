import type { Note } from "./note.ts";

export const french: readonly Note[] = [
  ["Bonjour,\nActuellement en congés, je serai de retour au bureau le lundi 29 juin.", "2026-06-29"],
  ["Je suis absent du 15 au 26 juin inclus. En cas d'urgence, contactez Paul Roux.", "2026-06-29"],
  ["Merci pour votre message. Je suis en déplacement jusqu'au 2 juillet et peu joignable.", "2026-07-03"],
  ["Absente ce jour, je vous répondrai dès demain.", "2026-06-18"],
  ["Je serai absente toute la semaine prochaine.", "2026-06-29"],
  ["Je reprends mes fonctions le 1er juillet 2026.", "2026-07-01"],
  ["En congé maternité, je serai de retour début septembre.", "2026-09-01"],
  ["Notre société est fermée du 29/06/2026 au 10/07/2026.", "2026-07-13"],
  ["Je suis en formation jeudi et vendredi et prendrai connaissance de votre message lundi.", "2026-06-22"],
  ["Je suis actuellement absente, sans accès à ma messagerie.", null],
  ["Absent jusqu'à vendredi, je traiterai vos courriels à mon retour.", "2026-06-22"],
  ["Je suis en vacances pour trois semaines.", "2026-07-08"],
  ["Je ne serai pas joignable avant le 24 juin.", "2026-06-24"],
];
