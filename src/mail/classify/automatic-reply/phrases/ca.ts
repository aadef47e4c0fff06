import type { Phrases } from "../phrases.ts";

export const catalan: Phrases = {
  language: "ca",
  spaced: true,
  subject: "resposta automàtica|fora de l'oficina|missatge automàtic",
  looseSubject: "de vacances|vacances|absent|absència|hem rebut|nova adreça|ja no treballo",
  thanks:
    "(moltes )?gràcies (pel|per el|per la|per contactar|per escriure|per posar-se)|disculpi|disculpeu|us agraïm|benvolgut|benvolguda",
  instead:
    "urgent|urgents|urgència|urgències|en la meva absència|durant la meva absència|(podeu|pot) (contactar|escriure|trucar|adreçar)|poseu-vos en contacte|posi's en contacte|contacteu|adreceu-vos|adreci's|escriviu a|escrigui a|em substitueix|el meu company|la meva companya|els meus companys",
  limited:
    "accés (limitat|restringit|irregular)|sense accés|no (llegiré|consultaré|podré|revisaré)|(consulto|consultaré) (el|els) (correus?|missatges?)|no es reenvia|ocasionalment|esporàdicament|resposta pot (trigar|endarrerir-se)",
  closed:
    "(oficina|empresa|botiga) (\\p{L}{1,12} ){0,3}tancada|estem tancats|tancat per vacances|festa local|dia festiu",
  onReturn: "a la meva tornada|quan torni|tan aviat com|tan bon punt|en tornar",
  automatic:
    "resposta automàtica|missatge automàtic|(generat|enviat) automàticament|no (respongueu|respongui) a aquest",
  received:
    "hem rebut (el|la) (seu|seva|teu|teva|vostre|vostra)|(missatge|consulta|correu) (ha estat|s'ha) (rebut|rebuda|registrat|registrada)|número de (tiquet|referència|cas|incidència)|gràcies per contactar",
  willRespond:
    "(us|li|et) (respondrem|contestarem|atendrem)|ens posarem en contacte|el nostre equip|en un termini de|en (\\d{1,2}|dos|tres|cinc) dies|dies (laborables|hàbils)|horari d'atenció|com més aviat millor",
  left: "ja no (treballo|treballa|formo part|forma part)|(he|ha) (deixat|marxat de) (l'empresa|la companyia)|(s'ha|m'he) jubilat|nova adreça|(bústia|adreça|compte) ja no|nou càrrec|noves funcions",
  optOut:
    "(doneu-me|doni'm|donar-me) de baixa|no m'(escriviu|escrigui|envieu|enviï) més|no vull rebre|deixeu d'enviar",
  engaged:
    "em va bé|quan|quant|què|qui|ens interessa|m'interessa|no m'interessa|no ens interessa|proposta|pressupost|oferta|preu|truqueu-me|truca'm|truqui'm|parlem|envieu-me|envia'm|enviï'm|adjunto|reunió|d'acord|sí|no, gràcies|podem|podríem|millor (el|la|dilluns|dimarts|dimecres|dijous|divendres)|escriviu-me|ho miro|li pregunto|perdona|perdoni",
  contrast: "però|tot i que|malgrat",
  later:
    "(respondré|contesto|ho miro|parlem|truco)( \\p{L}{1,8}){0,3} (després|llavors|aleshores)|(després|llavors|aleshores) (ho miro|parlem|responc)",
  past: "(estava|era|he estat|vaig estar) (de vacances|fora|malalt|malalta|de baixa|de viatge)|acabo de (tornar|arribar)|he tornat|la setmana passada|les meves vacances comencen|la meva resposta automàtica",
};
