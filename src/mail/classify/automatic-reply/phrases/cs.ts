import type { Phrases } from "../phrases.ts";

export const czech: Phrases = {
  language: "cs",
  spaced: true,
  subject:
    "automaticka odpoved|automaticka zprava|odpoved automaticka|mimo kancelar|nepritomnost|oznameni o nepritomnosti|zprava o nepritomnosti|autoodpoved|automaticke oznameni|nepritomnost v kancelari|jsem mimo kancelar|automaticka odpoved v nepritomnosti",
  looseSubject:
    "nepritomen|nepritomna|dovolena|na dovolene|mam dovolenou|cerpam dovolenou|materska|nemoc|sluzebni cesta|jiz nepracuje|uz nepracuje|potvrzeni (prijeti|o prijeti|doruceni)|prijali jsme|dekujeme za|vas pozadavek|celozavodni dovolena",
  thanks:
    "vazeny odesilateli|vazeni (klienti|obchodni|zakaznici|partneri)|vazena pani,? vazeny pane|(dekuji|dekujeme) za pochopeni|omlouvam\\p{L}? se za (zpusobene|pripadne|komplikace)|omlouvame se za|(dekuji|dekujeme|diky|mnohokrat dekuji|moc dekuji) (vam )?za (vasi|vas|tvou|tvuj|zpravu|e-?mail|mail|zaslani|email|kontakt|vase|doruceni)|dekuji,? ze",
  instead:
    "prevzal\\p{L}?|piste|posilejte na|zpravy .{0,10}posilejte|nalehav\\p{L}{1,5}|urgentn\\p{L}{1,4}|neodkladn\\p{L}{1,4}|v pripade (potreby|nutnosti|nouze|nalehav\\p{L}{1,3}|urgentn\\p{L}{1,3}|neodkladn\\p{L}{1,3})|nesnese odkladu|spech\\p{L}{0,3}|(prosim,? )?(kontaktujte|obratte se|obracejte se|volejte|napiste|piste|obrat se|kontaktuj)|muzete (kontaktovat|se obratit|psat|volat)|kolegu|kolegyni|kolega|kolegyne|zastupuje|zastup\\p{L}{0,6}|v dobe me nepritomnosti|behem me nepritomnosti|po dobu me nepritomnosti|v me nepritomnosti|mezitim|okamzit\\p{L}{1,4}",
  limited:
    "(postu|e-?maily|zpravy) (si )?(prectu|vyridim)|prectu (si )?(postu|e-?maily)|omezen\\p{L}{1,3} (pristup|pristupem|moznost)|bez pristupu|nemam pristup|nebudu mit pristup|pristup k (e-?mail\\p{L}{0,2}|mail\\p{L}{0,2}|poste)|(nebud\\p{L}{1,2}|nejsou|neni) (preposilan|predavan|cten|presmerovan)\\p{L}{1,2}|zpravy (nectu|necitam)|e-?maily (nectu|kontroluji)|sporadicky|nepravidelne|zpozdeni|se zpozdenim|zpozden\\p{L}|opozden\\p{L}|delsi doba",
  onReturn:
    "po (svem |mem )?navratu|po navratu|jakmile (se vratim|budu|to bude)|hned po|az se vratim|co nejdrive|co mozna nejdrive|po dovolene|obratem po|ihned po",
  automatic:
    "automatick\\p{L}{1,3} (odpoved|zprava|vygenerovan\\p{L}|generovan\\p{L}|odeslan\\p{L}|e-?mail|potvrzeni)|automaticky (vygenerovan\\p{L}|generovan\\p{L}|odeslan\\p{L})|neodpovidejte na|prosime,? neodpovidejte|na tento e-?mail neodpovidejte",
  received:
    "(obdrzeli|prijali|zaregistrovali|zaevidovali|dostali) jsme (vas|vasi|vase)?|(vas|vase|vasi) (pozadavek|zprava|dotaz|e-?mail|mail|zadost|objednavka|tiket|ticket) (byl\\p{L}?|jsme) ([\\p{L}\\d#'-]{1,12} )?(prijat|zaregistrovan|zaevidovan|dorucen|obdrzen|vytvoren|predan|prijali|obdrzeli)\\p{L}?|potvrzujeme (prijeti|doruceni|obdrzeni)|potvrzeni (o )?(prijeti|doruceni)|cislo (pozadavku|tiketu|ticketu|pripadu|zadosti)|cislo jednaci",
  willRespond:
    "(nas (tym|pracovnik|operator|specialista)|jeden z nasich|nase (podpora|oddeleni)|pracovnik) ([\\p{L}\\d#'-]{1,12} ){0,4}(odpovi|ozve|bude|kontaktuje|vyridi|spoji)|(odpovime|ozveme se|budeme vas (kontaktovat|informovat)|spojime se|vyridime|zpracujeme|budeme se (vam )?venovat)|(do|behem|v prubehu) (\\d{1,3}|jednoho|dvou|tri|peti|24|48) ([\\p{L}\\d#'-]{1,10} )?(hodin|dnu|dni|pracovnich)|pracovnich dn\\p{L}|pracovni(ch)? (doba|dobe|dny|hodin\\p{L}{0,2})|v nejblizsi dobe|co nejdrive",
  left: "(jiz|uz) (nepracuj\\p{L}|neni (zamestnan\\p{L}{1,4}|soucasti|nasim|clenem|v nasi|u nas)|nejsem (zamestnan\\p{L}{1,4}|soucasti|clenem))|nepracuj\\p{L} (jiz|uz|nadale)|dale nepracuj\\p{L}|(ukoncil\\p{L}?|ukoncila|skoncil\\p{L}?) (pracovni|v|u|svuj|spolupraci|svou|zde)|(odesel|odesla|odesel|opustil\\p{L}?) (z|do|ze|nasi|spolecnost|firmu)|(odesel|odesla|je|jsem) (do|v) (duchodu|penzi|duchode)|posledni pracovni den|(schranka|adresa|ucet) (jiz|uz)? ?(neni|nejsou) (aktivni|pouzivan\\p{L}|funkcni|sledovan\\p{L})|zemrel\\p{L}?",
  optOut:
    "odhl(asit|aste|as|asuji|ásit)( \\p{L}{1,5})?|odstran(te|it|eni|ite)? (me|mne|muj|moje|nas|moji)|vyrad(te|it)? (me|mne|nas)|vymaz(te|at|ani)? (me|mne|muj|moje|mou)|smaz(te|at)? (me|mne|muj|moje)|(prosim|prosime)?,? ?(uz |jiz |dale )?ne(piste|posilejte|kontaktujte|zasilejte|obtezujte|volejte)|prestante (mi|nam|s|psat|posilat)|ne(preji|chci|prejeme|chceme) (si )?(uz |jiz |dale |dalsi |dostavat|zasilat|byt kontaktovan\\p{L})|zadne dalsi (e-?maily|zpravy|maily|nabidky)|ze (seznamu|sveho seznamu|databaze)|z (vaseho|databaze|vasi|seznamu)|nesouhlasim s|odvolavam souhlas",
  engaged:
    "reknme|nabidka|zavolejte|odjizdim|jedu na|odchazim|ona|on rozhoduje|demo|ukazku|predtim|kde jste|rozhoduje|muzete mi|mohli? (byste|bychom|bys)|muzeme|mate|mas|kolik|kdy (muzeme|byste|se vam|vam)|jak (to|funguje|dlouho|se|by)|proc|jaka|jaky|jake|co (rikate|je|myslite)|vase (nabidka|reseni|sluzby|ceny|nabidku|produkty)|vasi nabidk\\p{L}{1,2}|vas (produkt|navrh|system|software)|nabidk\\p{L}{1,3}|zajem|zajima|nemame zajem|nemam zajem|zaujal\\p{L}?|zajimav\\p{L}{1,2}|zni to|zavolejte|zavolej|zavolat|promluvit|promluvime|mluvit|probrat|probereme|schuzk\\p{L}{1,3}|sejit|sejdeme|domluvit|domluvime|hovor|poslete|posli|zaslete|v priloze|prikladam|prilozen\\p{L}{1,3}|rad bych|rada bych|radi bychom|samozrejme|vyborne|super|dobre|ok|ano|ne,|myslim|domnivam|navrhuji|radeji|potrebuji|podivam|proverim|mame (jiz|uz)|pouzivame|rozpocet|rozpoctu|omlouvam|bohuzel|promin\\p{L}{0,3}|smlouv\\p{L}{1,2}|faktur\\p{L}{1,2}|ctvrtlet\\p{L}{1,2}|pristi rok|mozna|dejte (mi )?vedet|dej vedet|mimochodem|zkuste",
  later:
    "(pak|potom|pote|nasledne) (odpovim|se ozvu|zavolam|probereme|podivam|promluvime|napisu|dam|vam|ti)|(odpovim|ozvu se|zavolam|podivam se|napisu|probereme)( \\p{L}{1,8}){0,3} (pak|potom|pote|az pak)",
  past: "byl jsem (na|mimo|nemocn\\p{L}|pryc)|byla jsem (na|mimo|nemocn\\p{L}|pryc)|byli jsme (na|mimo)|prave (jsem se|jsem) vratil\\p{L}?|vratil jsem|vratila jsem|uz jsem (zpet|zpatky)|jsem zpet z|minuly tyden|minuly tydnu",
};
