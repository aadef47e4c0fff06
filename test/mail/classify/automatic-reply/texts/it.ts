import type { Texts } from "./texts.ts";

export const italian: Texts = {
  absent: [
    "Buongiorno,\n\ngrazie per il messaggio. Sono in ferie e rientrerò il 29 giugno. Per urgenze potete rivolgervi a Chiara Conti, chiara@molo.example.\n\nCordiali saluti\nMarco",
    "Sono in viaggio di lavoro e leggerò la posta solo saltuariamente.",
    "Oggi sono assente per malattia. Per necessità contattate la segreteria.",
    "Sono in congedo parentale fino a fine settembre. La collega Chiara Conti segue le mie pratiche.",
    "Questa settimana sono fuori ufficio, vi risponderò lunedì.",
    "I nostri uffici sono chiusi fino al 5 luglio compreso.",
  ],
  left: [
    "La informiamo che Marco Neri non lavora più in azienda. La preghiamo di scrivere a chiara@molo.example.",
    "Ho lasciato la società. Per qualsiasi richiesta potete scrivere a info@molo.example.",
  ],
  acknowledged: [
    "Abbiamo ricevuto la sua richiesta, registrata con il numero 48213. Un nostro operatore la contatterà entro due giorni lavorativi.",
    "Questo è un messaggio automatico: la sua e-mail è stata ricevuta. Si prega di non rispondere.",
  ],
  answers: [
    "Sono fuori fino a venerdì, ti rispondo poi.",
    "Grazie, mi interessa. La prossima settimana sono in ferie, possiamo sentirci il 7 luglio?",
    "Scusi il ritardo, ero in ferie. Mi mandi i prezzi.",
    "Non ci interessa, grazie.",
    "Sì, mi chiami domani dopo le tre.",
    "Da lunedì sono in ferie, facciamo la demo prima.",
    "Abbiamo già una soluzione e siamo contenti.",
    "Parli con Chiara, decide lei. Questa settimana però non è in ufficio.",
    "Dove ha trovato il mio indirizzo?",
  ],
  optOuts: [
    "Mi cancelli dalla lista, per favore.",
    "Non scrivetemi più.",
    "Non desidero ricevere altre e-mail.",
  ],
};
