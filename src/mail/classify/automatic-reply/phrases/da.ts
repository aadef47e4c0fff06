import type { Phrases } from "../phrases.ts";

export const danish: Phrases = {
  language: "da",
  spaced: true,
  subject:
    "automatisk svar|autosvar|auto-svar|automatisk besked|fravarsbesked|fravaersbesked|fravarsmeddelelse|ikke pa kontoret|ikke til stede|ude af kontoret|automatisk svarmail|autoreply|automatisk meddelelse|fravar|fravarende",
  looseSubject:
    "ferie|pa ferie|holder ferie|barsel|pa barsel|barselsorlov|orlov|syg|fratradt|stoppet|bekraftelse|kvittering|vi har modtaget|tak for (din|dit)|din henvendelse|lukket|ny (e-?mail|mail)?-?adresse|adresseandring|helligdag|vak",
  thanks:
    "kare afsender|kaere afsender|kare kunde|beklager (ulejligheden|eventuel)|tak for (din )?forstaelse\\p{L}{0,1}|(mange |tusind )?tak for (din|dit|mailen|beskeden|henvendelsen|mail|jeres|at|din mail)|hej og tak for",
  instead:
    "tager sig af|vikar\\p{L}{0,4}|overtager|skriv i stedet|skriv til|haster|hastende|akut|akutte|presserende|ved (behov|hastende|akutte|sporgsmal|vigtige)|(venligst|bedes du|kan du|du bedes|bedes i|kan i|er du velkommen til at|sa) ([\\p{L}\\d#'-]{1,10} )?(kontakt\\p{L}{0,2}|ring\\p{L}{0,2}|henvende?\\p{L}{0,2}|skriv\\p{L}{0,2}|rette henvendelse)|kontakt ([\\p{L}\\d#'-]{1,12} )?(pa|min|venligst|i stedet)|kontakte|ret henvendelse|henvend dig|min kollega|mine kolleger|mine kollegaer|kollega|i mit fravar|under mit fravar|i mellemtiden|kan ikke vente|straks hjalp|ojeblikkelig",
  limited:
    "laser (ikke |forst )?(mine |min )?(mails?|e-?mails?|post)|laeser (ikke |forst )?(mine )?(mails?|e-?mails?)|begranset (adgang|mulighed|omfang)|ikke adgang|ingen adgang|adgang til (min )?(e-?mail|mail|mails)|(videresendes|lases|laeses|besvares) ikke|bliver ikke (videresendt|last|laest)|laeser ikke|laser (ikke|mails|min mail)|sporadisk|uregelmassigt|forsinket|forsinkelse|lengere svartid|langere svartid|svartid|kan (\\p{L}{1,12} ){0,4}ikke (\\p{L}{1,12} ){0,2}(svare|besvare|lase|laese)|ikke (mulighed for at )?(svare|besvare|lase|laese) (pa )?(din|dine|e-?mail|mail|beskeder|henvendelser)",
  onReturn:
    "nar jeg (er |kommer )?(tilbage|retur|igen)|sa snart (jeg|som)|sa hurtigt (jeg|som)|efter (min )?(ferie|ferien|orlov|barsel|fravar)|ved (min )?(tilbagekomst|hjemkomst)|hurtigst muligt|snarest|snarest muligt|sa hurtigt som muligt",
  automatic:
    "automatisk (svar|besked|genereret|udsendt|sendt|mail|bekraftelse|kvittering)|autosvar|autogenereret|(svar|besvar) (venligst )?ikke|kan ikke besvares|undlad at svare|(sendt|genereret) automatisk|automatisk (sendt|genereret)",
  received:
    "(vi har|har) (nu )?(modtaget|registreret|faet) (din|dit|jeres|henvendelsen)|(henvendelse|besked|mail|sag|foresporgsel|bestilling|ansogning) (er|blev) (nu )?(modtaget|registreret|oprettet|sendt)|bekrafter (vi )?(at|modtagelsen|hermed)|kvittering for|sagsnummer|referencenummer|ticketnummer|sagsnr|journalnummer|vi har (modtaget|registreret|faet)|(er|blev) (nu )?(modtaget|registreret|oprettet)|tak fordi du (har )?kontakte\\p{L}{0,2}",
  willRespond:
    "(vi|en af vores|en medarbejder|en sagsbehandler|vores (team|kundeservice|support)|nogen) ([\\p{L}\\d#'-]{1,12} ){0,3}(svarer|vil|vender|kontakter|besvarer|behandler|tilstraber|bestraber)|inden for (\\d{1,3}|en|to|tre|fem|24|48) ([\\p{L}\\d#'-]{1,10} )?(timer|dage|hverdage|arbejdsdage|dag)|hverdage|arbejdsdage|abningstid\\p{L}{0,2}|kontortid|vender tilbage hurtigst|sa hurtigt vi kan|sa snart vi kan|(svarer|vender tilbage|tager kontakt|besvarer|svar) (\\p{L}{1,12} ){0,4}(inden for|inden|sa snart|hurtigst|snarest)|inden for (\\d{1,3}|en|to|24|48)|hverdag",
  left: "(arbejder|er) ([\\p{L}\\d#'-]{1,12} )?ikke (lengere|langere|mere)|ikke (lengere|langere) (arbejder|ansat|i|hos|pa|en del|ved|bruges|i brug)|er (fratradt|stoppet|ophort)|fratradt|(har|er) (forladt|stoppet|holdt op)|forladt (virksomheden|firmaet|selskabet|os)|gaet pa pension|pensioneret|sidste (arbejds)?dag|nyt job|(mailadresse|postkasse|konto)\\p{L}{0,2} er ikke (lengere|langere)|afgaet ved doden|(e-?mail|mail)?-?adressen? (\\p{L}{1,12} ){0,2}(er andret|er aendret|har andret|andret|er ikke|bruges ikke|nedlagges)|ny (e-?mail|mail)-?adresse|skiftet (e-?mail|mail)?-?adresse|(indbakke|postkasse|adresse)\\p{L}{0,2} (\\p{L}{1,12} ){0,3}ikke langere|(lases|laeses) ikke langere|fremover pa",
  optOut:
    "afmeld\\p{L}{0,4}|frameld\\p{L}{0,4}|meld (mig|os) fra|fjern (mig|os|min)|slet (mig|min|mine|os)|(stop|hold op) med (at )?(sende|kontakte|skrive|maile|spamme)|stop (med|mails|jeres)|ikke flere (mails|e-?mails|beskeder|henvendelser)|ingen (flere|yderligere) (mails|henvendelser|beskeder)|(onsker|vil) ikke (at )?(modtage|blive kontaktet|have|flere|mere|lengere|langere|kontaktes)|ikke (kontakt|send|skriv til) (mig|os)|ikke kontakte (mig|os) (igen|mere)|frabed\\p{L}{0,3}|fra (jeres|din|listen|maillisten|mailingliste\\p{L}?|databasen)",
  engaged:
    "lad os sige|forslaget|gar jeg|tager pa|rejser jeg|hende|hun|han|demo|demoen|inden|hvor har|bestemmer|kan du (sende|ringe|sige|fortalle|give|vise|bekrafte|tjekke)|kan i (sende|give|sige|vise)|kan vi|skal vi|skulle (vi|du)|har du|har i|hvor (meget|lang|mange|stor)|hvordan (fungerer|gar|ser)|hvornar|hvorfor|hvilke\\p{L}?|hvad (koster|er|synes|med|tanker)|jeres (losning|produkt|tilbud|ydelse\\p{L}?|pris\\p{L}{0,2}|platform)|dit (forslag|tilbud)|interesse\\p{L}{0,4}|ikke interesseret|interessant|ikke (behov|aktuelt|relevant)|lyder (godt|interessant|spandende)|ring (til mig|gerne)|ringe|tale|tales|snakke|snakkes|horer fra|aftale|mode med|modes|booke|send (mig|gerne|over)|vedhaftet|vedlagt|gerne (tage|se|hore|modes|en)|absolut|selvfolgelig|fint|super|ok|okay|ja|nej|jeg (tror|synes|tanker|vil gerne|onsker|skal|foreslar|tjekker|ser)|vi (bruger|har allerede|mangler|arbejder)|budget|beklager|desvarre|undskyld|kontrakt|faktura|kvartal|naste ar|maske|lad (mig|os)|giv (mig )?besked|forresten|prov|forslag|tilbuddet|prisliste\\p{L}{0,2}|send|snak med|vi snakkes|passer|han ved|hun ved|kigger pa|lad os|hores|kontakt mig (igen|efter|gerne)|skriv til mig|ring til mig|vend tilbage til mig",
  later:
    "(svarer|vender tilbage|tales|ringer|kigger|laser|snakkes|tjekker|tager|svare|tale|ringe)( \\p{L}{1,8}){0,4} (der|derefter|bagefter|efter det|til den tid)|(sa|der) (svarer|ringer|snakkes|tales|tager|kigger) (jeg|vi)?",
  past: "(var|har varet|har vaeret) (pa|vak|syg|bortrejst|ude|ferie)|(er|nu) tilbage (fra|nu|igen efter)|netop (tilbage|kommet)|lige kommet|kommet tilbage|sidste uge|er hjemme igen",
  closed:
    "(vores|kontoret|kontorerne|butikken|lageret|vi|virksomheden) (\\p{L}{1,12} ){0,5}lukket|holder lukket|lukket (for|pa grund|mellem|i|fra|til|pga)|er lukket|\\p{L}{3,16}lukket|helligdag*",
  contrast: "men|dog|alligevel",
};
