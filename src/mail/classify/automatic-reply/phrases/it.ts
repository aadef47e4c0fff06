import type { Phrases } from "../phrases.ts";

export const italian: Phrases = {
  language: "it",
  spaced: true,
  subject:
    "risposta automatica|messaggio automatico|fuori sede|fuori ufficio|assente dall'ufficio|assenza dall'ufficio|autorisposta|risposta di assenza|avviso di assenza|notifica di assenza|risponditore automatico|messaggio di assenza",
  looseSubject:
    "assenza|assente|ferie|in ferie|vacanza|vacanze|maternita|in maternita|congedo|chiusura (estiva|natalizia|aziendale|uffici)|non lavora piu|conferma di ricezione|abbiamo ricevuto|grazie per (averci|la|il)|la (sua|tua) richiesta|presa in carico",
  thanks:
    "grazie (per|di|della|del) (il|la|avermi|averci|aver|avere|messaggio|e-?mail|mail|sua|tua|suo|tuo|vostr\\p{L})|la ringrazio|ti ringrazio|ringrazio per|vi ringrazio|la ringraziamo|ringraziamo per|grazie della",
  instead:
    "sostitu\\p{L}{1,6}|segue (le|i) m(ie|iei)|si occupa|scrivere a|scrivete a|urgente|urgenti|urgenza|urgenze|emergenza|emergenze|in mia assenza|durante la mia assenza|nel frattempo|(si prega di|prego|pregasi|vi prego di|la prego di|puo|potete|potra|puoi|potrete|e possibile|siete pregati di) (di )?(contattare|rivolgersi|rivolgervi|rivolgerti|scrivere|inviare|chiamare|inoltrare|far riferimento|fare riferimento)|rivolgersi a|rivolgetevi|contattare (il|la|i|l'|pure|direttamente)|contatti|contattate|mio collega|mia collega|miei colleghi|collega|indifferibil\\p{L}|improrogabil\\p{L}|necessita immediat\\p{L}",
  limited:
    "casella .{0,20}non (e )?presidiata|leggero (la posta|le mail|i messaggi)|accesso (limitato|saltuario|discontinuo|sporadico|ridotto)|senza accesso|non avro accesso|non ho accesso|accesso (alla|alle) (mia )?(posta|mail|e-?mail)|non (verra|verranno|sara|saranno) (inoltrat|lett|reindirizzat|presidiat)\\p{L}|(leggero|consultero|controllero) (la posta|le mail|le e-?mail) (saltuariamente|raramente|sporadicamente)|saltuariamente|non (leggero|consultero|potro leggere)|ritard\\p{L}{1,4}|sporadicamente",
  onReturn:
    "(al|dopo il|appena|non appena|dal|quando) (mio |sono |saro |possibile|rientro|ritorno|rientrero|torno|tornero)\\s?(rientro|ritorno|rientrat\\p{L}|tornat\\p{L})?|al rientro|al ritorno|quanto prima|il prima possibile|prima possibile|appena possibile|non appena possibile|nel piu breve tempo|al piu presto",
  automatic:
    "(messaggio|risposta|e-?mail|mail|notifica) (e )?(automatic[oa]|generat[oa] automaticamente|inviat[oa] automaticamente|automatizzat[oa])|non rispondere a quest[oa]|si prega di non rispondere|generato automaticamente|risponditore",
  received:
    "abbiamo (ricevuto|preso in carico|registrato)|(messaggio|richiesta|e-?mail|mail|segnalazione|ticket) (e stat[oa]|e|risulta) (correttamente )?(ricevut[oa]|pres[oa] in carico|registrat[oa]|apert[oa]|inoltrat[oa])|confermiamo (la|l'avvenuta) ricezione|confermiamo di aver ricevuto|conferma di (ricezione|avvenuta)|numero (di )?(ticket|pratica|richiesta|riferimento|protocollo|segnalazione)|ticket (numero|n|#|id)|presa in carico",
  willRespond:
    "(il nostro (team|staff|servizio|ufficio)|un nostro (\\p{L}{1,15})|un membro del|un operatore|un addetto|un consulente) ([\\p{L}\\d#'-]{1,12} ){0,3}(rispondera|contattera|ricontattera|provvedera|prendera|la)|(risponderemo|ricontatteremo|contatteremo|provvederemo|daremo riscontro|le risponderemo|vi risponderemo|sara nostra cura)|entro (\\d{1,3}|24|48|due|tre|le)|giorni lavorativi|ore lavorative|orari (di )?(ufficio|lavoro|apertura)|nel piu breve tempo possibile|al piu presto|a breve",
  left: "non (lavora|lavoro|fa|faccio|e|sono|collabora|collaboro|opera) piu|non (fa|faccio) piu parte|ha lasciato (l'azienda|la (societa|nostra)|il|la)|ho lasciato (l'azienda|la societa|il)|lasciato l'azienda|non e piu (in forza|dipendente|presente|attiv[oa]|operativ[oa]|in azienda|un)|cessato (il|la|di)|e andat[oa] in pensione|in pensione|sono in pensione|(casella|indirizzo|account|mail) (non e|e stat[oa]) (piu|disattivat[oa]|dismess[oa])|disattivat[oa]|deceduto",
  optOut:
    "cancell(a|ate|i|are|atemi|ami|armi|arci|atemi)\\p{L}{0,2} (dal|dalla|il|i|la|mio|miei)|cancellatemi|cancellami|mi cancelli|rimuov\\p{L}{1,5} (il|la|i|dal|dalla|mio)|rimuovetemi|rimuovimi|mi rimuova|disiscriv\\p{L}{1,5}|disiscrizione|toglie\\p{L}{1,4} (dal|dalla|il)|toglietemi|mi tolga|non (voglio|desidero|vogliamo|desideriamo|intendo) (piu )?(ricevere|essere contattat\\p{L}|piu|altre|ulteriori)|non (mi|ci) (scriv|contatt|invi|mand)\\p{L}{1,5} piu|smett\\p{L}{1,5} di (scriver|inviar|contattar|mandar)\\p{L}{1,3}|non contatt\\p{L}{1,4} (piu|mi)|non (mi )?scriv\\p{L}{1,8} piu|basta (e-?mail|mail|messaggi)|dalla (vostra|sua|tua) (lista|mailing|banca)|dal (vostro|suo|tuo) (database|elenco)|non ricevere piu",
  engaged:
    "diciamo|la proposta|mi interessa|vado in|parto|lei|facciamo|demo|dimostrazione|dove|decide|parli|potrebbe|potreste|potresti|possiamo|potremmo|puo (inviar|mandar|dir|chiamar)\\p{L}{1,4}|puoi (inviar|mandar|dir|chiamar)\\p{L}{1,4}|avete|hai|ha (disponibilita|qualche)|quanto|quando (possiamo|puo|potremmo|sei)|come (funziona|va|sarebbe|posso)|qual|quali|perche|vostra (proposta|offerta|soluzione|piattaforma)|sua (proposta|offerta)|tua (proposta|offerta)|vostro (prodotto|prezzo|software|servizio)|vostri|interess\\p{L}{1,5}|non (mi|ci) interessa|chiam(i|a|atemi|ami)\\p{L}{0,3}|mi chiami|chiamarmi|telefonat\\p{L}|parlare|parliamo|parlarne|sentiamo|sentirci|sentiamoci|vediamo|vederci|riunione|incontro|appuntamento|fissare|fissiamo|call|mi invii|mi mandi|inviami|mandami|in allegato|allego|allegat\\p{L}|volentieri|con piacere|certo|perfetto|va bene|d'accordo|penso|credo|ritengo|preferisco|vorrei|noi (gia|abbiamo|usiamo)|abbiamo gia|usiamo|utilizziamo|budget|mi dispiace|scusi|scusa|scusate|purtroppo|si,|no,|ok|contratto|fattura|trimestre|anno prossimo|magari|forse|fammi sapere|mi faccia sapere|fatemi sapere",
  later:
    "(rispondo|sentiamo|risentiamo|chiamo|guardo|leggo|scrivo|parliamo|rispondero|vediamo|aggiorniamo|aggiorno)( \\p{L}{1,8}){0,3} (allora|poi|dopo|in quel momento)|(allora|poi) (ti|le|vi|ci) (rispondo|scrivo|sentiamo|chiamo|dico|aggiorno)",
  past: "ero (in|assente|via|fuori|all'estero|malat\\p{L})|eravamo|sono stat[oa] (in|assente|via|fuori|malat\\p{L})|sono (appena )?(rientrat|tornat)[oa]|appena (rientrat|tornat)[oa]|di ritorno d|rientrat[oa] d|settimana scorsa|scorsa settimana",
};
