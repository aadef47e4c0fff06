import type { Phrases } from "../phrases.ts";

export const swedish: Phrases = {
  language: "sv",
  spaced: true,
  subject:
    "autosvar|auto-svar|automatiskt svar|automatsvar|franvaromeddelande|franvarobesked|franvaroassistent|automatiskt meddelande|ej pa kontoret|inte pa kontoret|ute fran kontoret|franvarande",
  looseSubject:
    "franvaro|semester|pa semester|ledig|foraldraledig|tjanstledig|sjuk|har slutat|slutat|bekraftelse|vi har mottagit|tack for (ditt|din|att)|ditt arende|mottagningsbekraftelse|stangt|ny (mejl|mail|e-?post)?-?adress|adressandring|rod dag|borta",
  thanks:
    "(basta|kara) avsandare|basta kund|tack for (din|er) forstaelse|ursakta besvaret|tack (sa mycket )?for (ditt|din|att|mejlet|mailet|meddelandet|er|ert)|hej och tack for|stort tack for",
  instead:
    "tar hand om|ersatter mig|vikari\\p{L}{1,4}|skicka ditt|bradskande|brattom|bradskar|akut|akuta|akuta (arenden|fragor)|vid (akuta|bradskande|behov)|kontakta ([\\p{L}\\d#'-]{1,12} ){0,3}|vanligen (kontakta|ring|mejla|maila|vand|horavdig)|vand dig till|vand er till|hor av dig till|mina kollegor|min kollega|kollega|under min (franvaro|semester|ledighet)|kan inte vanta|omgaende hjalp|under tiden|hanvisar",
  limited:
    "laser (inte )?(mina |min )?(mejl*|mail*|e-?post*)|begransad (tillgang|mojlighet)|begransat|ingen tillgang|inte tillgang|tillgang till (min )?(mejl|mail|e-?post)|(vidarebefordras|lases|besvaras) (inte|ej)|laser (inte|ej|min) (mejl|mail|e-?post)|laser (mejl|mail|e-?post) (sporadiskt|sallan|oregelbundet)|sporadiskt|oregelbundet|droja|drojer|langre svarstid|svarstid\\p{L}{0,3}|forsenat|kan (\\p{L}{1,12} ){0,4}(inte|ej) (\\p{L}{1,12} ){0,2}(svara|besvara|lasa)|(inte|ej) (mojlighet att )?(svara|besvara|lasa) (pa )?(ditt|dina|mejl|mail|e-?post|meddelanden)",
  onReturn:
    "nar jag (ar |kommer )?(ater|tillbaka|atervander)|sa snart (jag|som)|sa fort (jag|som)|efter min (semester|ledighet|franvaro)|vid (min )?aterkomst|nar jag (ar |kommer )|snarast|snarast mojligt|sa snart som mojligt",
  automatic:
    "automatiskt (svar|meddelande|mejl|mail|genererat|skickat)|autosvar|autogenererat|svara (inte|ej) pa detta|gar (inte|ej) att svara|automatsvar|automatisk bekraftelse|(skickades|skickas|skickat|genererat|genererades) automatiskt|automatiskt (skickat|genererat)",
  received:
    "har kommit fram|ar mottaget|(vi har|har) (mottagit|tagit emot|fatt|registrerat) (ditt|din|er|ert)|(arende|meddelande|mejl|mail|forfragan|fraga|anmalan) (ar|har) (nu )?(mottaget|mottagits|registrerat|registrerats|skapats|tagits emot|inkommit)|bekraftar (vi )?(att|mottagandet)|arendenummer|referensnummer|diarienummer|ditt arende|vi har (tagit emot|mottagit|fatt|registrerat)|(har|ar) (nu )?(mottaget|mottagit|registrerat|inkommit)|tack for (att du kontaktar|ditt meddelande till)",
  willRespond:
    "(vi|nagon av oss|en handlaggare|en medarbetare|vart team|var (kundtjanst|support)|nagon) ([\\p{L}\\d#'-]{1,12} ){0,3}(svarar|aterkommer|kommer att|hor av|besvarar|kontaktar|behandlar|hanterar|forsoker)|inom (\\d{1,3}|en|ett|tva|tre|fem|nagra|24|48) ([\\p{L}\\d#'-]{1,8} )?(timmar|dagar|arbetsdagar|vardagar|dygn|dag)|arbetsdagar|vardagar|oppettider|kontorstid|sa snart vi kan|sa fort vi kan|(aterkommer|svarar|hor av oss|aterkoppling|aterkopplar) (\\p{L}{1,12} ){0,4}(inom|sa snart|sa fort|snarast)|inom (\\d{1,3}|en|ett|tva|24|48)|arbetsdag",
  left: "(jobbar|arbetar|ar|finns) ([\\p{L}\\d#'-]{1,10} )?(inte|ej) (langre|kvar)|inte langre (jobbar|arbetar|anstalld|kvar|pa|hos|verksam)|(har|hade) slutat|slutat (sin|min|pa|hos|vid)|lamnat (foretaget|bolaget|sin|min|oss|organisationen)|gatt i pension|pensionerad|pensionerats|sista (arbets)?dag|bytt jobb|(mejladress|brevlada|e-?postadress|konto)\\p{L}{0,2} (ar|anvands) (inte|ej) langre|avliden|(mejl|mail|e-?post)?-?adress\\p{L}{0,2} (\\p{L}{1,12} ){0,2}(har andrats|ar andrad|andrats|bytts|upphor|anvands inte|ar inte)|nya? (mejl|mail|e-?post)-?adress|bytt (mejl|mail|e-?post)?-?adress|(inkorg|brevlada|adress)\\p{L}{0,2} (\\p{L}{1,12} ){0,3}(inte|ej) langre|lases inte langre|fran och med nu pa",
  optOut:
    "avregistrera|avprenumerera|avsluta prenumeration\\p{L}{0,3}|ta bort (mig|oss|min|mina|vara)|stryk (mig|oss|min)|sluta (mejla|maila|skicka|kontakta|skriva|spamma)|inga (fler|mer|ytterligare) (mejl|mail|e-?post|utskick|meddelanden)|vill (inte|ej) (langre |ha |bli |fa )|onskar (inte|ej)|(mejla|maila|kontakta|skriv|skicka) (inte|ej) (mig|oss|mer|fler|till|igen)|inte (bli )?kontakta\\p{L}{1,2} (igen|mer|langre)|undanber|fran (er|din|eran) (lista|sandlista|maillista|databas|register)|radera (mina|min|mig)|avbojer (vidare|ytterligare)",
  engaged:
    "lat oss saga|forslaget|spannande|gar jag|gar pa|aker|hon|han|demon|demo|innan|var fick|bestammer|kan du|kan ni|kan vi|skulle (du|vi|ni)|ska vi|har du|har ni|hur (mycket|fungerar|ser|gar|lang)|nar (kan|passar|har)|varfor|vilken|vilka|vad (kostar|tycker|ar|sager)|ert (erbjudande|forslag)|er (produkt|losning|tjanst|plattform)|ditt (forslag|erbjudande)|era (priser|tjanster|produkter)|intresse\\p{L}{0,6}|inte intresserad\\p{L}?|intressant|inget (behov|intresse)|later (bra|intressant|spannande)|ring (mig|garna)|ringa|prata|snacka|hors|talas vid|tala|boka|bokar|mote med|traffas|ses|skicka (mig|garna|over)|bifogat|bifogar|bifogad|garna|absolut|visst|okej|ok|ja|nej|jag (tror|tycker|tanker|vill|skulle|ska kolla|kollar|maste|foreslar)|vi (har redan|anvander|jobbar|behover)|budget|tyvarr|ursakta|forlat|ledsen|avtal|faktura|kvartal|nasta ar|kanske|lat mig|meddela|hor av dig (nar|om|igen|sen|efter)|forresten|prova|forslag|offerten?|prislistan?|skicka|maila|mejla|hor med|prata med|vi hors|passar|han vet|hon vet|tittar pa|lat oss|later|hor av dig (efter|da|igen|nasta|garna)|ring mig|mejla mig|skriv till mig",
  later:
    "(svarar|aterkommer|hors|ringer|kollar|tittar|pratar|laser|horas|prata|talas|beslutar)( \\p{L}{1,8}){0,3} (da|sedan|sen|efter det|darefter)|(da|sen|sedan) (svarar|aterkommer|hors|ringer|kollar|pratar)",
  past: "(var|har varit) (pa|borta|ledig|sjuk|bortrest|ute)|(ar|nu) tillbaka (fran|nu|igen|efter)|precis (tillbaka|kommit)|kommit tillbaka|forra veckan|aterkommit fran|hemma igen",
  closed:
    "(vart|vara|vi|kontoret|butiken|foretaget|lagret|var) (\\p{L}{1,12} ){0,5}stangt?|haller stangt|\\p{L}{3,12}stangt|stangt (for|pa grund|mellan|under|till|fran)|(ar|kommer att vara) stangda|rod dag|roda dagar|helgdag*|klamdag*",
  contrast: "men|dock|anda",
};
