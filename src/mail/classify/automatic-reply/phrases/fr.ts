import type { Phrases } from "../phrases.ts";

export const french: Phrases = {
  language: "fr",
  spaced: true,
  subject:
    "reponse automatique|message automatique|message d'absence|notification d'absence|absence du bureau|absent du bureau|absente du bureau|absent(e) du bureau|avis d'absence|auto reponse|autoreponse|reponse auto|repondeur automatique|absence",
  looseSubject:
    "absent|absente|en conges?|conges?|vacances|en vacances|indisponible|conge maternite|conge parental|a quitte (la societe|l'entreprise)|fermeture|accuse de reception|confirmation de reception|votre demande|votre message|nous avons bien recu",
  thanks:
    "(cher|chere) (expediteur|expeditrice|client|cliente)|madame,? monsieur|(merci de|merci pour) (votre|ta) comprehension|la gene occasionnee|merci (pour|de|d'avoir|beaucoup)( \\p{L}{1,12})? (message|votre|ton|m'avoir|nous avoir|e-?mail|mail|courriel|contact*)|je vous remercie (de|pour)|nous vous remercions|merci de votre|merci pour votre|remercie pour votre|bonjour, merci",
  instead:
    "rempla[cç]an\\p{L}{1,3}|me remplace|vous adresser a|merci d'adresser|urgent|urgente|urgence|urgences|cas d'urgence|besoin immediat|en mon absence|pendant mon absence|durant mon absence|vous pouvez (contacter|joindre|vous adresser|ecrire)|veuillez (contacter|vous adresser|adresser|joindre|prendre contact|vous rapprocher|rediriger)|merci de (contacter|vous adresser|prendre contact|joindre|vous rapprocher|rediriger|bien vouloir)|n'hesitez pas a (contacter|joindre|prendre)|mon collegue|ma collegue|mes collegues|assistante?|prendra le relais|prend le relais|d'ici la|toute demande",
  limited:
    "(lirai|consulterai) (mes|vos) (mails|e-?mails|messages)|boite .{0,30}non (relevee|consultee)|tardive\\p{L}{0,4}|(avec|du) retard|acces limite|acces restreint|acces (tres )?limite|pas acces|acces a (mes|ma|mon) (e-?mails?|mails?|messages|messagerie|boite)|ne sera pas (transfere|lu|redirige)|ne seront pas (transferes|lus|consultes|traites)|pas (transfere|redirige|lu)s?|ne consulte(rai)? pas|consulterai (mes )?(e-?mails|mails) (ponctuellement|occasionnellement)|ponctuellement|episodiquement|delai de reponse|reponse (pourra|peut|risque)|difficilement joignable|plus long",
  onReturn:
    "a mon retour|des mon retour|apres mon retour|lors de mon retour|a notre retour|des que possible|dans les meilleurs delais|au plus vite|des que je|le plus rapidement possible|le plus vite possible|aussitot que possible|a la reprise",
  automatic:
    "(message|reponse|courriel|e-?mail|mail|notification) (est )?(automatique|genere\\w{0,2} automatiquement|automatise\\w{0,2}|envoye\\w{0,2} automatiquement)|ceci est (un|une) (message|reponse) automatique|ne pas repondre a ce|merci de ne pas repondre|repondeur",
  received:
    "enregistree? sous|sous le numero|(bien )?recu votre (message|demande|e-?mail|mail|courriel|candidature|courrier)|votre (message|demande|e-?mail|mail|courriel|candidature) (a|nous est) (bien )?(ete )?(recue?|parvenue?|enregistree?|prise? en compte|transmise?)|accusons (bonne )?reception|accuse de reception|confirmons la (bonne )?reception|bien ete (recue?|enregistree?|prise? en compte)|numero de (ticket|dossier|demande|suivi|reference)|votre ticket|ticket n",
  willRespond:
    "(nous|notre equipe|nos equipes|un conseiller|un membre de notre equipe|un de nos \\p{L}{1,15}|notre service\\p{L}{0,3}) ([\\p{L}\\d#'-]{1,15} )?(vous repondr\\p{L}{1,4}|reviendr\\p{L}{1,4}|traiter\\p{L}{1,4}|vous recontacter\\p{L}{1,4}|prendr\\p{L}{1,4} contact|mettons tout|reviendra)|sera (traite|traitee|examinee?)|sous (\\d{1,3}|24|48|deux|trois|cinq) ?(h|heures|jours)|dans un delai|dans les plus brefs delais|jours ouvres|jours ouvrables|heures d'ouverture|horaires d'ouverture",
  left: "ne (fait|fais) plus partie|n'est plus (en poste|dans|chez|employee?|salariee?|au sein|a l'effectif|parmi)|ne suis plus (en poste|dans|chez|au sein|salariee?|employee?)|ne travaille plus|ne travaillant plus|a quitte (la|notre|ses|l'|le)|ai quitte|j'ai quitte|quitte (la societe|l'entreprise|mes fonctions|notre societe)|quitte ses fonctions|(parti|partie|est) (a|en) (la )?retraite|n'est plus (active|utilisee|valide|consultee|surveillee)|n'exerce plus|decede",
  optOut:
    "ne m'(ecrivez|envoyez|contactez|appelez|adressez) plus|desabonn\\p{L}{1,6}|desinscri\\p{L}{1,6}|retire[zr]?[ -](moi|mon|nous)|supprime[zr]?[ -](moi|mon|mes|nous)|me retirer|me supprimer|me desinscrire|me desabonner|ne plus (me|nous) (contacter|ecrire|envoyer|solliciter|demarcher|recevoir|relancer)|ne (me|nous) (contactez|ecrivez|envoyez|relancez|sollicitez) plus|plus recevoir|arrete[zr]? de (me|nous|m')|cesse[zr]? (de|vos|toute)|plus (de|aucun) (mails?|e-?mails?|messages?|sollicitations?|courriels?|relances?)|de votre (liste|base|fichier)|rgpd|pas etre (contacte|sollicite|demarche)|ne souhaite (plus|pas) (recevoir|etre)",
  engaged:
    "disons|m'interesse|rappelez-moi|nous renvoyer|me renvoyer|je pars|pars en|elle|c'est|il est|il n'est|faisons|demonstration|demo|comment avez|avant|nous avons deja|nous (utilisons|sommes deja|travaillons deja)|pouvez-vous|pourriez-vous|pouvons-nous|est-ce que|avez-vous|etes-vous|serait-il|quel(le)?s?|combien|comment|pourquoi|votre (offre|proposition|solution|produit|tarif|demo|question|presentation|logiciel|plateforme)|vos (tarifs|offres|services|produits|prix|disponibilites)|interesse|interessee|interessant|pas interesse|appelez-moi|rappelez|appeler|m'appeler|parler|parlons|discuter|echanger|rendez-vous|rdv|reunion|calons|fixer|envoyez|envoyer|ci-joint|piece jointe|avec plaisir|volontiers|ravi|ravie|je (pense|crois|trouve|propose|prefere|voudrais|souhaite|souhaiterais|regarde|vais regarder|dois|suis d'accord|valide)|budget|desole|desolee|oui|non|ok|d'accord|parfait|super|pas pour le moment|contrat|facture|trimestre|l'annee prochaine|revenez vers|relancez|peut-etre|par ailleurs|dites-moi|tenez-moi",
  later:
    "(repond\\p{L}{1,4}|rappell\\p{L}{1,4}|recontacte\\p{L}{0,4}|reviendrai|regarderai|parlerons|verrai|lirai|appellerai|ecrirai|tiens au courant)( \\p{L}{1,8}){0,3} (alors|a ce moment|ensuite|apres|a ce moment-la)|a ce moment-la",
  past: "etais (en|absent|absente|malade|en deplacement)|j'etais|etions|j'ai ete (absent|malade|en)|de retour (de|depuis)|rentre de|rentree de|je rentre de|suis de retour|suis rentre\\p{L}{0,1}|reviens de|la semaine derniere|semaine passee|viens de rentrer",
};
