import type { Texts } from "./texts.ts";

export const dutch: Texts = {
  absent: [
    "Beste,\n\nBedankt voor je bericht. Ik ben op vakantie en ben 29 juni terug. Is het dringend, mail dan Sanne: sanne@kade.example.\n\nGroeten,\nPim",
    "Ik ben deze week op zakenreis en heb beperkt toegang tot mijn e-mail.",
    "Vandaag ben ik ziek. Neem voor spoed contact op met de receptie.",
    "Tot eind september ben ik met ouderschapsverlof. Mijn collega Sanne de Wit neemt mijn werk waar.",
    "Ik werk niet op vrijdag. Maandag lees ik uw bericht.",
    "Ons kantoor is gesloten tot en met 5 juli.",
  ],
  left: [
    "Pim Bakker is niet meer werkzaam bij ons. U kunt contact opnemen met sanne@kade.example.",
    "Ik ben uit dienst. Stuur uw bericht naar info@kade.example.",
  ],
  acknowledged: [
    "Wij hebben uw aanvraag ontvangen onder nummer 48213. Ons team neemt binnen twee werkdagen contact met u op.",
    "Dit is een automatisch bericht: uw e-mail is ontvangen. U kunt hier niet op antwoorden.",
  ],
  answers: [
    "Ik ben tot vrijdag weg, ik reageer dan.",
    "Dank, klinkt goed. Volgende week ben ik op vakantie, kunnen we 7 juli bellen?",
    "Sorry voor mijn late reactie, ik was op vakantie. Stuur me de prijzen maar.",
    "Geen interesse.",
    "Ja, bel me morgen na drieën.",
    "Maandag ga ik op vakantie, laten we de demo daarvoor doen.",
    "We hebben al een oplossing en zijn tevreden.",
    "Overleg met Sanne, zij beslist. Ze is deze week niet op kantoor.",
    "Hoe komt u aan mijn adres?",
  ],
  optOuts: [
    "Haal me van de lijst.",
    "Schrijf me niet meer, graag geen contact meer.",
    "Ik wil geen e-mails meer ontvangen.",
  ],
};
