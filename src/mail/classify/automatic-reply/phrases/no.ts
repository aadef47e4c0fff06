import type { Phrases } from "../phrases.ts";

export const norwegian: Phrases = {
  language: "no",
  spaced: true,
  subject:
    "automatisk svar|autosvar|auto-svar|automatisk melding|fravarsmelding|fravaersmelding|fravarsassistent|ikke pa kontoret|ute av kontoret|automatisk svarmelding|borte fra kontoret|fravar|fravarende",
  looseSubject:
    "ferie|pa ferie|permisjon|foreldrepermisjon|syk|sluttet|har sluttet|bekreftelse|vi har mottatt|takk for (din|at)|din henvendelse|mottaksbekreftelse|stengt|kvittering|ny (e-?post|mail)?-?adresse|adresseendring|helligdag|borte",
  thanks:
    "kjare avsender|kjaere avsender|kjare kunde|beklager (ulempen|eventuelle)|takk for forstaelsen|takk for (din )?(talmodighet\\p{L}{0,2})|takk for (din|at|e-?posten|e-?post|mailen|meldingen|henvendelsen|ditt|din henvendelse|mail)|tusen takk for|hei og takk for|mange takk for",
  instead:
    "folger opp|vikar\\p{L}{0,4}|overtar|send henvendelsen|send (en )?(e-post|mail) til|haster|hastesaker|haste\\p{L}{0,6}|akutt|akutte|presserende|ved (behov|hastesaker|spoersmal|akutte|viktige)|(vennligst|kan du|kan dere|ta gjerne|bes du|ber jeg deg|bes dere) (om a )?(ta )?(kontakt\\p{L}{0,2}|ring|send|henvend\\p{L}{0,3})|ta kontakt|kontakt ([\\p{L}\\d#'-]{1,12} )?(pa|min|meg|var|vart)|kontakte|henvend deg|min kollega|mine kolleger|kollega|i mitt fravar|under mitt fravar|i mellomtiden|kan ikke vente|umiddelbar hjelp|i min fravar\\p{L}{0,2}",
  limited:
    "leser (ikke )?(min )?(e-?post*|mail*|epost*)|begrenset (tilgang|mulighet|anledning)|ikke tilgang|ingen tilgang|tilgang til (min )?(e-?post|mail|epost)|(videresendes|leses|besvares) ikke|ikke (videresendt|lest)|leser ikke|lese(r)? (e-?post|mail|epost) (sporadisk|sjelden|uregelmessig)|sporadisk|uregelmessig|forsinket|forsinkelse|lengre svartid|ta noe tid|svartid|kan (\\p{L}{1,12} ){0,4}ikke (\\p{L}{1,12} ){0,2}(svare|besvare|lese)|ikke (mulighet til a )?(svare|besvare|lese) (pa )?(din|e-?post|mail|meldinger|henvendelser)",
  onReturn:
    "nar jag|nar jeg (er |kommer )?(tilbake|igjen)|sa snart (jeg|som)|sa fort (jeg|som)|etter (min )?(ferie|ferien|permisjon|fravar)|ved (min )?(retur|tilbakekomst)|snarest|snarest mulig|sa raskt som mulig|fortlopende nar",
  automatic:
    "automatisk (svar|melding|generert|utsendt|sendt|e-?post|bekreftelse)|autosvar|autogenerert|ikke svar pa denne|kan ikke besvares|svar ikke pa|(sendt|generert) automatisk|automatisk (sendt|generert)",
  received:
    "(vi har|har) (na )?(mottatt|registrert|fatt) (din|ditt|deres|henvendelsen)|(henvendelse|melding|e-?post|sak|foresporsel|bestilling)\\p{L}{0,2} (er|har blitt|ble) (na )?(mottatt|registrert|opprettet|sendt)|bekrefter (vi )?(at|mottak|herved)|saksnummer|referansenummer|sak nr|saken din|vi har (mottatt|registrert|fatt)|(er|har blitt) (mottatt|registrert|opprettet)|takk for at du kontakt\\p{L}{1,4}",
  willRespond:
    "(vi|en av oss|en saksbehandler|en medarbeider|var kundeservice|vart team|noen) ([\\p{L}\\d#'-]{1,12} ){0,3}(svarer|vil|kommer tilbake|tar kontakt|besvarer|behandler|kontakter|tilstreber)|(innen|i lopet av) (\\d{1,3}|en|to|tre|fem|noen|24|48) ([\\p{L}\\d#'-]{1,10} )?(timer|dager|virkedager|arbeidsdager|dogn|dag)|virkedager|arbeidsdager|apningstid\\p{L}{0,3}|kontortid|sa snart vi kan|sa raskt vi kan|(svarer|kommer tilbake|tar kontakt|besvarer|tilbakemelding) (\\p{L}{1,12} ){0,4}(innen|sa snart|sa fort|snarest)|innen (\\d{1,3}|en|to|24|48)|virkedag",
  left: "(jobber|arbeider|er) ([\\p{L}\\d#'-]{1,10} )?ikke (lenger|lengre)|ikke lenger (jobber|arbeider|ansatt|i|hos|pa|en del|ved|tilgjengelig pa denne|i bruk)|(har|hadde) sluttet|sluttet (i|hos|ved|som)|forlatt (selskapet|bedriften|firmaet)|gatt av med pensjon|pensjonert|pensjonist|siste (arbeids)?dag|ny jobb|(e-?postadresse|postkasse|konto)\\p{L}{0,3} er ikke lenger|gatt bort|(e-?post|mail)?-?adressen? (\\p{L}{1,12} ){0,2}(er endret|har endret|endret|er ikke|brukes ikke|opphorer)|ny (e-?post|mail)-?adresse|byttet (e-?post|mail)?-?adresse|(innboks|postkasse|adresse)\\p{L}{0,2} (\\p{L}{1,12} ){0,3}ikke lenger|leses ikke lenger|fra na av pa",
  optOut:
    "avmeld\\p{L}{0,4}|meld (meg|oss) av|melde meg av|fjern (meg|oss|min)|slett (meg|min|mine|oss)|stryk (meg|oss)|slutt (a|med a) (sende|kontakte|skrive|maile|spamme)|ingen flere (e-?poster|mailer|meldinger|henvendelser|mail)|ikke (flere|mer) (e-?post\\p{L}{0,2}|mail\\p{L}{0,2}|henvendelser)|(onsker|vil) ikke (a )?(motta|bli kontaktet|fa|ha|flere|mer|lenger)|ikke (kontakt|send|skriv til) (meg|oss)|ikke kontakte? (meg|oss) (igjen|mer|flere)|frabe\\p{L}{1,3}|fra (listen|mailinglisten|databasen|registeret)( deres| din)?|reservere (meg|oss)",
  engaged:
    "la oss si|forslaget|tar jeg|drar pa|reiser jeg|hun|han|demo|demoen|for det|hvor fikk|bestemmer|kan du (sende|ringe|si|fortelle|gi|forklare|vise|bekrefte|sjekke)|kan dere (sende|gi|si|vise)|kan vi|skal vi|skulle (vi|du)|har du|har dere|hvor (mye|lang|mange|stor)|hvordan (fungerer|gar|ser)|nar (kan|passer|har)|hvorfor|hvilke\\p{L}?|hva (koster|er|synes|med|tenker)|deres (losning|produkt|tilbud|tjeneste\\p{L}{0,2}|pris\\p{L}{0,2}|plattform)|ditt (forslag|tilbud)|interesse\\p{L}{0,4}|ikke interessert|interessant|ikke (behov|aktuelt)|hores (bra|interessant|spennende)|ring (meg|gjerne)|ringe|prate|snakke|snakkes|prates|horer fra|avtale|mote med|motes|treffes (gjerne|pa|i)|booke|send (meg|gjerne|over)|vedlagt|vedlegg|gjerne (ta|se|hore|mote|en)|absolutt|selvfolgelig|flott|ok|okei|ja|nei|jeg (tror|synes|tenker|vil gjerne|onsker|ma|foreslar|sjekker|skal sjekke|ser)|vi (bruker|har allerede|trenger|jobber)|budsjett|beklager|dessverre|unnskyld|kontrakt|faktura|kvartal|neste ar|kanskje|la (meg|oss)|gi (meg )?beskjed|hor fra deg|forresten|prov|forslag|tilbudet|prisliste\\p{L}?|send|snakk med|vi snakkes|passer|han vet|hun vet|ser pa|la oss|hores|ta (gjerne )?kontakt (med meg )?(igjen|etter|da)|skriv til meg|ring meg",
  later:
    "(svarer|kommer tilbake|snakkes|ringer|ser|leser|prates|sjekker|tar|svare|snakke|ringe)( \\p{L}{1,8}){0,4} (da|etterpa|etter det|deretter)|(da|sa) (svarer|ringer|snakkes|prates|tar|ser) (jeg|vi)?",
  past: "(var|har vart|har vaert) (pa|borte|syk|bortreist|ute|ferie)|(er|na) tilbake (fra|na|igjen|pa plass etter)|nettopp (tilbake|kommet)|kommet tilbake|forrige uke|er hjemme igjen",
  closed:
    "(vart|vare|kontoret|kontorene|butikken|lageret|vi|bedriften) (\\p{L}{1,12} ){0,5}stengt|holder stengt|\\p{L}{3,16}stengt|stengt (for|pa grunn|mellom|i|fra|til)|er stengt|helligdag*|rod dag|roede dager|inneklemt",
  contrast: "men|imidlertid|likevel",
};
