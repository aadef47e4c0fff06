/** Chatty and laconic notes in Romance languages, and answers that sound like them. Received on Wednesday, 18 November 2026. */
export const romanceAbsences: readonly string[] = [
  "Le rideau est baissé jusqu'au vendredi 27 novembre. On se retrouve à la rentrée !",
  "Cloué au lit par une bronchite, je reviens lundi 23 novembre si le sirop fait effet.",
  "Voyage de noces : ni ordinateur, ni téléphone. Reprise le 7 décembre.",
  "Si lees esto es que ando desconectado (por fin) hasta el 27 de noviembre.",
  "Rodando en la sierra sin cobertura. Localizable otra vez el lunes 23.",
  "Buen día, me encuentro en periodo vacacional, reincorporándome el lunes 30 de noviembre. Cualquier pendiente favor de verlo con la Lic. Mora.",
  "Stacco la spina: da giovedì sono in montagna e ci risentiamo lunedì 30 novembre.",
  "Sono in viaggio con la squadra fino a domenica e potrei rispondere con qualche ritardo.",
  "Tô offline até sexta, 27/11, e segunda eu tô de volta!",
  "Ando em viagem com a equipa até domingo e posso demorar um bocadinho a responder.",
  "Minivacanță la munte! Revin luni, 23 noiembrie.",
  "Avui i demà no hi soc. Divendres contesto.",
  "Service militaire jusqu'au 27 novembre, je ne peux pas lire mes mails. Suppléante : Mme Graf.",
  "Semana libre. El lunes 23 lo leo todo.",
  "Je suis en congé jusqu'au 27 novembre. / Ik ben met verlof tot en met 27 november.",
];

export const romanceDepartures: readonly string[] = [
  "Depuis le 1er octobre, je ne suis plus en charge des achats, ayant rejoint la direction qualité. Votre nouvelle interlocutrice est Mme Lise Arnal.",
  "He cambiado de departamento y ya no gestiono las compras. A partir de ahora tu persona de contacto es Eva Gil, eva.gil@northwind.example.",
  "Bonjour, je ne suis plus à l'emploi de Northwind. Merci d'acheminer vos demandes à ventes@northwind.example.",
  "Ho concluso la mia esperienza in Northwind. La mia posta passa a Ugo Neri (ugo.neri@northwind.example).",
  "Mudei de área e já não acompanho as compras. Agora fale com a Rita Leal, rita.leal@northwind.example.",
  "Am trecut la alt departament și nu mă mai ocup de achiziții. Vorbiți, vă rog, cu Ana Pop (ana.pop@northwind.example).",
];

export const romanceAcknowledgements: readonly string[] = [
  "Suite à un grand nombre d'appels, nos délais sont allongés. Toutes les demandes seront traitées, merci de ne pas relancer.",
  "Ticket #60341 creado. Un agente lo revisará. Para añadir información, responda a este correo.",
  "Este buzón es solo para facturas. No se atenderán ofertas enviadas a esta dirección.",
  "La vostra domanda è pervenuta ed è stata protocollata. L'esito sarà pubblicato sul sito.",
  "Recebemos um monte de mensagens nesta época e pode demorar um pouco mais que o normal. Obrigado pela paciência!",
];

export const romanceAnswers: readonly string[] = [
  "Je suis à la plage et je lis encore mes mails, quelle misère. On s'appelle le 25 ?",
  "Nous fermons ce soir. Échantillons bien reçus, verdict en septembre.",
  "Mon père est hospitalisé, je n'ai pas la tête à ça. Plus tard.",
  "Tengo a mi padre ingresado, no estoy para esto. Más adelante.",
  "A Ferragosto il magazzino è chiuso, spedisca il 18.",
  "Não trato de benefícios, tente os recursos humanos.",
  "No feriado o depósito fecha, despache dia 22.",
  "Je ne m'occupe plus de ça, voyez avec Hugo.",
  "Je suis au Salon toute la semaine. Passez hall 4, on boira un coup.",
  "Mañana no trabajo, el miércoles te paso los datos que me pides.",
  "Estoy de viaje toda la semana, hablamos el lunes 30.",
  "Hoy cerramos a mediodía, pero recibidos los planos, perfectos.",
  "Ad agosto siamo chiusi, quindi consegna a settembre per favore.",
  "Ho la febbre, salto la riunione di domani. Mandatemi il verbale.",
  "Feriado amanhã né, quarta eu te respondo com calma. Mas adianto que o valor assustou.",
  "Estarei fora até dia 27, mas o engenheiro pode recebê-los na quarta. Confirme com ele.",
  "Mulțumesc. Sunt la mare acum, te sun luni.",
  "Ara anem de bòlit, escriu-me al gener.",
];
