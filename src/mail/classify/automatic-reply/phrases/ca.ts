import type { Phrases } from "../phrases.ts";

export const catalan: Phrases = {
  language: "ca",
  spaced: true,
  subject: "resposta automàtica|fora de l'oficina|missatge automàtic",
  looseSubject: "de vacances|vacances|absent|absència|hem rebut|nova adreça|ja no treballo",
  thanks:
    "(moltes )?gràcies (pel|per el|per la|per contactar|per escriure|per posar-se)|disculpi|disculpeu|us agraïm|benvolgut|benvolguda|gracies per (la|el|l') ?(vostra |vostre |teva |teu )?(paciencia|comprensio|missatge|correu|interes)|moltes gracies per|disculpeu les molesties|disculpin les molesties|(us|li|et) (informo|comunico|comuniquem|informem) (que|de)|benvolguts|benvolgudes",
  instead:
    "urgent|urgents|urgència|urgències|en la meva absència|durant la meva absència|(podeu|pot) (contactar|escriure|trucar|adreçar)|poseu-vos en contacte|posi's en contacte|contacteu|adreceu-vos|adreci's|escriviu a|escrigui a|em substitueix|el meu company|la meva companya|els meus companys|si es urgent|parleu amb|truqueu (a|al)|truca (a|al)|trucar (a|al)|porta els meus (temes|assumptes)|per a qualsevol (tema|cosa|consulta|urgencia)|mentrestant|em cobreix",
  limited:
    "accés (limitat|restringit|irregular)|sense accés|no (llegiré|consultaré|podré|revisaré)|(consulto|consultaré) (el|els) (correus?|missatges?)|no es reenvia|ocasionalment|esporàdicament|resposta pot (trigar|endarrerir-se)|(miro|consulto|llegeixo|mirare|consultare) (poc |poques vegades )?(el correu|els correus|el mail|els missatges)|miro poc|no (miro|llegeixo) (el correu|els correus)|de tant en tant|(puc|pot|puc) trigar|trigare",
  closed:
    "(oficina|empresa|botiga) (\\p{L}{1,12} ){0,3}tancada|estem tancats|tancat per vacances|festa local|dia festiu|(oficina|empresa|botiga|escola|taller|despatx|centre) (\\p{L}{1,12} ){0,4}tancad?[at]|romandra tancat|romandra tancada|tanquem (per|a|l'|del)|tancat (per|fins|a l'agost)",
  onReturn: "a la meva tornada|quan torni|tan aviat com|tan bon punt|en tornar",
  automatic:
    "resposta automàtica|missatge automàtic|(generat|enviat) automàticament|no (respongueu|respongui) a aquest|si (llegeixes|llegiu|llegeix|reps|rebeu) (aixo|aquest (missatge|correu))|(reps|rebeu) aquest (missatge|correu) perque",
  received:
    "hem rebut (el|la) (seu|seva|teu|teva|vostre|vostra)|(missatge|consulta|correu) (ha estat|s'ha) (rebut|rebuda|registrat|registrada)|número de (tiquet|referència|cas|incidència)|gràcies per contactar|hem rebut (el|la|els|les) (vostr|teu|teva|seu|seva)\\p{L}{0,2}|(s'ha|ha estat|ha quedat) (registrat|registrada|rebut|rebuda)|estem rebent (\\p{L}{1,12} ){0,3}(missatges|comandes|peticions)|moltissims (missatges|correus)|aquesta (bustia|adreca) (\\p{L}{1,6} )?(es|esta) (\\p{L}{1,12} )?(nomes|exclusiva|exclusivament|reservada|destinada)|gracies per (escriure|escriure'ns|l'interes|el teu interes)|sol·licitud|aquesta (bustia|adreca) es (nomes|exclusiva\\p{L}{0,4}|unicament)|(el|la) (vostr|teu|seu|teva|seva)\\p{L}{0,2} (missatge|correu|sol·licitud|consulta|peticio|reclamacio) (\\p{L}{1,10} ){0,2}(ha estat|s'ha|ha|esta) (\\p{L}{1,10} ){0,2}(rebut|rebuda|registrat|registrada|arribat|a la cua)",
  willRespond:
    "(us|li|et) (respondrem|contestarem|atendrem)|ens posarem en contacte|el nostre equip|en un termini de|en (\\d{1,2}|dos|tres|cinc) dies|dies (laborables|hàbils)|horari d'atenció|com més aviat millor|(es posara|ens posarem|posarem) en contacte|trigarem (\\p{L}{1,8} ){0,6}(normal|respondre|habitual)|no (es tindran|seran|es respondran|s'atendran)( en compte)?|tan aviat com (puguem|sigui)|us (contestarem|respondrem|contactarem)|si el (teu|vostre|seu) perfil|un tecnic|horari d'atencio|(sera|seran) (\\p{L}{1,10} ){0,2}(llegit|ates|valorat|estudiat|tramitat|respost|contestat)\\p{L}{0,2}|es perdran",
  left: "ja no (treballo|treballa|formo part|forma part)|(he|ha) (deixat|marxat de) (l'empresa|la companyia)|(s'ha|m'he) jubilat|nova adreça|(bústia|adreça|compte) ja no|nou càrrec|noves funcions|he canviat (de|d') ?(correu|adreca|feina|departament|empresa|mail)|he passat a (\\p{L}{1,6} )?(altre|altra|un altre) (departament|equip|area)|ja no (gestiono|porto|m'ocupo|soc|estic|llegeix|la llegeix|es llegeix|treballo)|m'he jubilat|(deixara|deixa) de funcionar|aquesta adreca (\\p{L}{1,6} ){0,2}(ja no|deixara)|ja no la llegeix ningu|nou (correu|repte)|nova (adreca|etapa)|ja no (treballo|treballa|soc|es|formo|forma|porto)|(he (acabat|finalitzat|tancat)|s'acaba|avui acabo) (el|la) (meu|meva) (contracte|etapa|col·laboracio)|(compte|adreca|bustia) (\\p{L}{1,10} ){0,3}(sera|es) (\\p{L}{1,10} )?(eliminat|tancat|esborrat|eliminada|tancada|donada)|ultim dia (a|de)|nou (domini|carrec|repte)",
  optOut:
    "(doneu-me|doni'm|donar-me) de baixa|no m'(escriviu|escrigui|envieu|enviï) més|no vull rebre|deixeu d'enviar",
  engaged:
    "em va bé|quan|quant|què|qui|ens interessa|m'interessa|no m'interessa|no ens interessa|proposta|pressupost|oferta|preu|truqueu-me|truca'm|truqui'm|parlem|envieu-me|envia'm|enviï'm|adjunto|reunió|d'acord|sí|no, gràcies|podem|podríem|millor (el|la|dilluns|dimarts|dimecres|dijous|divendres)|escriviu-me|ho miro|li pregunto|perdona|perdoni|entregueu|envia-me|porteu|passeu|confirma'm|\\d{1,7} ?(euros?|unitats|persones|caixes)|la reunio de|fa falta|falta (el|la)|quedem|ja en tenim",
  contrast: "però|tot i que|malgrat",
  later:
    "(respondré|contesto|ho miro|parlem|truco)( \\p{L}{1,8}){0,3} (després|llavors|aleshores)|(després|llavors|aleshores) (ho miro|parlem|responc)",
  past: "(estava|era|he estat|vaig estar) (de vacances|fora|malalt|malalta|de baixa|de viatge)|acabo de (tornar|arribar)|he tornat|la setmana passada|les meves vacances comencen|la meva resposta automàtica",
};
