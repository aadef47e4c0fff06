import type { Texts } from "./texts.ts";

export const french: Texts = {
  absent: [
    "Bonjour,\n\nJe vous remercie de votre message. Je suis actuellement en congés et serai de retour le 29 juin. Pour toute demande urgente, vous pouvez joindre Claire Martin à claire@quai.example.\n\nCordialement,\nLuc",
    "Absent pour raison de santé, je n'ai pas accès à ma messagerie. Merci de contacter le secrétariat.",
    "Je suis en déplacement professionnel cette semaine et ne pourrai vous répondre que tardivement.",
    "Je ne travaille pas le mercredi. Je prendrai connaissance de votre message jeudi.",
    "En congé parental jusqu'à fin septembre. Ma remplaçante est Claire Martin, claire@quai.example.",
    "Nos bureaux sont fermés jusqu'au 5 juillet inclus.",
  ],
  left: [
    "Bonjour, Luc Bernard ne fait plus partie de la société. Merci d'adresser vos messages à contact@quai.example.",
    "J'ai quitté l'entreprise le 31 mai. Vous pouvez désormais vous adresser à claire@quai.example.",
  ],
  acknowledged: [
    "Nous avons bien reçu votre demande, enregistrée sous le numéro 48213. Notre équipe vous répondra sous deux jours ouvrés.",
    "Ceci est un message automatique : votre courriel nous est bien parvenu. Merci de ne pas y répondre.",
  ],
  answers: [
    "Je suis absent jusqu'à vendredi, je vous réponds à ce moment-là.",
    "Merci, c'est intéressant. Je suis en congés la semaine prochaine, pouvons-nous en parler le 7 juillet ?",
    "Désolé pour ma réponse tardive, j'étais en vacances. Envoyez-moi vos tarifs.",
    "Pas intéressé, merci.",
    "Oui, appelez-moi demain après 15 h.",
    "Je pars en vacances lundi, faisons la démonstration avant.",
    "Nous avons déjà une solution et en sommes satisfaits.",
    "Voyez avec Claire, c'est elle qui décide. Elle n'est pas au bureau cette semaine.",
    "Comment avez-vous eu mon adresse ?",
  ],
  optOuts: [
    "Merci de me retirer de votre liste.",
    "Ne m'écrivez plus.",
    "Je ne souhaite plus recevoir vos messages.",
  ],
};
