import type { Phrases } from "../phrases.ts";

export const dutch: Phrases = {
  language: "nl",
  spaced: true,
  subject:
    "automatisch antwoord|automatische reactie|automatisch bericht|automatische beantwoording|afwezigheidsbericht|afwezigheidsassistent|afwezigheidsmelding|niet op kantoor|niet aanwezig|automatische e-mail|auto-antwoord|afwezig|out of office",
  looseSubject:
    "afwezigheid|vakantie|op vakantie|met vakantie|verlof|met verlof|zwangerschapsverlof|ouderschapsverlof|ziek|niet bereikbaar|uit dienst|niet meer werkzaam|ontvangstbevestiging|wij hebben uw|bedankt voor (uw|je)|uw (aanvraag|bericht|vraag|verzoek)|bevestiging",
  thanks:
    "(beste|geachte) (afzender|lezer|relatie|klant|heer/mevrouw|heer, mevrouw|heer of mevrouw)|excuses voor het ongemak|(dank|bedankt) voor (uw|je) begrip|excuses voor eventueel|(dank|bedankt|hartelijk dank|hartelijk bedankt|dank u|dank je|dankjewel|dank u wel) (wel )?voor (uw|je|jouw|het|de|jullie)|wij danken u|ik dank u|hartelijk dank voor",
  instead:
    "vervang\\p{L}{1,5}|neemt mijn|neemt .{3,30} waar|mail dan|stuur uw bericht|dringend\\p{L}{0,2}|spoed|spoedeisend\\p{L}{0,2}|spoedgevallen|urgent\\p{L}{0,2}|urgentie|noodgevallen|haast|kunt u (contact|zich|terecht|bellen|mailen)|kun je (contact|terecht|bellen|mailen)|kan je contact|neem (dan |gerust |a\\.?u\\.?b\\.? )?(contact|svp)|gelieve|contact op\\s?(te )?nemen|contact opnemen|opnemen met|wenden tot|mijn collega|mijn collega's|een collega|mijn vervanger|waargenomen|waarnemer|bij afwezigheid|tijdens mijn (afwezigheid|vakantie|verlof)|niet kan wachten|kan niet wachten|direct\\p{L}? hulp|tussentijd",
  limited:
    "lees (ik )?(mijn |weer )?(e-?mails?|mails?|berichten)|beperkt(e)? (toegang|bereikbaar|beschikbaar)|geen toegang|toegang tot (mijn )?(e-?mail|mail)|(wordt|worden) niet (doorgestuurd|gelezen|doorgezonden|beantwoord|bekeken)|niet (automatisch )?doorgestuurd|lees (ik )?(mijn )?(e-?mail|mail)s? (niet|beperkt|onregelmatig)|sporadisch|onregelmatig|af en toe|vertraging|vertraagd|langer duren|later dan",
  onReturn:
    "(na|bij|direct na|meteen na) (mijn )?(terugkeer|terugkomst|vakantie|verlof)|zodra ik (terug|weer)|wanneer ik (terug|weer)|als ik (terug|weer)|zo spoedig mogelijk|zo snel mogelijk|zsm|zo gauw mogelijk|na mijn (vakantie|verlof|afwezigheid)",
  automatic:
    "automatisch (gegenereerd\\p{L}?|bericht|antwoord|verzonden|aangemaakt|verstuurd)|automatische (reactie|e-?mail|ontvangstbevestiging|melding)|niet (op dit|op deze) (bericht|e-?mail|mail) (te )?(antwoorden|reageren|beantwoorden)|reageer niet op|geautomatiseerd",
  received:
    "(bericht|vraag|aanvraag|verzoek|e-?mail|mail|melding|ticket|klacht|sollicitatie) (is|hebben wij|hebben we|werd) ([\\p{L}\\d#'-]{1,12} ){0,3}(ontvangen|geregistreerd|aangemaakt|binnengekomen|doorgestuurd|in behandeling)|(wij|we) hebben (uw|je|jouw) ([\\p{L}\\d#'-]{1,15} ){1,3}(ontvangen|geregistreerd)|ontvangst van uw|bevestigen (wij |we )?(de )?(goede )?ontvangst|ticketnummer|zaaknummer|referentienummer|kenmerk|dossiernummer",
  willRespond:
    "(wij|we|ons team|een medewerker|een van onze|onze (klantenservice|medewerkers|helpdesk)|iemand van) ([\\p{L}\\d#'-]{1,15} ){0,4}(nemen|neemt|reageren|reageert|beantwoorden|beantwoordt|zullen|zal|streven|komen|komt|doen ons best)|binnen (\\d{1,3}|een|twee|drie|vijf|enkele|24|48) ([\\p{L}\\d#'-]{1,10} )?(uur|dagen|werkdagen|dag|werkdag)|werkdag(en)?|kantooruren|kantoortijden|openingstijden|zo spoedig mogelijk (in behandeling|beantwoorden|contact)",
  left: "niet (meer|langer) (werkzaam|in dienst|bij|actief|voor|werk|onderdeel|verbonden|in gebruik|te bereiken op dit)|werk(t)? ([\\p{L}\\d#'-]{1,12} )?niet (meer|langer)|uit dienst|(heeft|heb) ([\\p{L}\\d#'-]{1,15} ){0,4}(verlaten|ontslag)|verlaten|(met|op) pensioen|gepensioneerd|andere (baan|uitdaging|werkgever)|laatste werkdag|(mailbox|e-?mailadres|account) (is|wordt) niet (meer|langer)|overleden",
  optOut:
    "afmelden|uitschrijven|schrijf (mij|me|ons) uit|meld (mij|me|ons) af|verwijder (mij|me|ons|mijn|onze)|haal (mij|me|ons|mijn)( \\p{L}{1,6}){0,3} (van|uit)|geen (verdere|e-?mails?|mails?|berichten|contact) ([\\p{L}\\d#'-]{1,10} )?(meer|ontvangen|sturen)?|geen verdere (e-?mails?|mails|berichten|contact)|niet (meer|langer|verder|opnieuw) (te )?(mailen|benaderen|contacteren|e-?mailen|schrijven|benaderd|gecontacteerd|sturen|contact)|stop met (mailen|sturen|het|benaderen|contact)|stuur (mij|me|ons) (geen|niet)|mail (mij|me|ons) niet|wil (ik )?(geen|niet) (meer|langer|verdere|worden|benaderd)|uit (uw|jullie|je) (bestand|lijst|database|systeem)|van (uw|jullie|je) (lijst|mailinglijst|maillijst)",
  engaged:
    "laten we zeggen|spreekt me aan|het voorstel|bel je|ga ik|ga op|vertrek|zij|ze is|hij|demo|beslist|daarvoor|laten we|hoe komt|kunt u (mij|me|een|ons|even|wat|aangeven|laten|sturen)|kun je (me|mij|een|even|wat|aangeven|laten|sturen)|kunnen we|zullen we|zou (u|je)|heeft u|heb je|hebben jullie|hoeveel|wanneer (kunnen|kun|schikt|past|heb)|waarom|welke|wat (kost|vind|is|zijn)|hoe (zit|werkt|ziet|gaat)|uw (aanbod|voorstel|product|oplossing|prijs|prijzen|offerte|software)|jullie (aanbod|voorstel|product|oplossing|prijs|prijzen|software|offerte)|jouw (voorstel|aanbod)|interesse|geinteresseerd|interessant|geen (interesse|behoefte)|klinkt|bel (me|mij)|bellen|belafspraak|spreken|praten|afspreken|afspraak|overleg|meeting|gesprek|stuur (me|mij|even)|stuur maar|bijlage|bijgevoegd|graag|prima|akkoord|oke|ok|ja|nee|ik (denk|vind|wil|zou|geloof|heb|moet|kijk|zal kijken)|wij (hebben|gebruiken|werken)|we (hebben|gebruiken|werken|zijn al)|budget|sorry|excuses|helaas|contract|factuur|kwartaal|volgend jaar|misschien|laat (me|mij|maar|even)|trouwens|probeer",
  later:
    "(dan|daarna|daarop)( \\p{L}{1,8}){0,3} (antwoorden|reageren|bellen|kijken|spreken|laten weten|terug|bespreken|lezen)|(antwoord|reageer|bel|kijk|spreek|spreken|laat|lees|mail)( \\p{L}{1,8}){0,4} (dan|daarna)",
  past: "was (op|met|ik|vorige|ziek|weg|afwezig|vrij)|waren (op|met|weg)|ben (net |weer |sinds )(terug|gisteren)|net terug|terug van|weer terug van|vorige week|afgelopen week|ben terug",
};
