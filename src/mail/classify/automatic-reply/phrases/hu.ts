import type { Phrases } from "../phrases.ts";

export const hungarian: Phrases = {
  language: "hu",
  spaced: true,
  subject:
    "automatikus valasz|automatikus uzenet|automata valasz|hazon kivul|irodan kivul|tavolleti ertesites|tavolleti uzenet|tavolleti valasz|automatikus tavolleti|nem vagyok az irodaban|automatikus e-mail|tavollet",
  looseSubject:
    "szabadsag|szabadsagon|szabadsagon vagyok|betegszabadsag|szulesi szabadsag|gyes|nem dolgozik|visszaigazolas|megkaptuk|koszonjuk (megkereses*|uzenet*)|beerkezett|ertesites",
  thanks:
    "tisztelt (felado|kuldo|partnerunk|partnereink|ugyfelunk|cimzett|holgyem|uram)|jo napot( kivanok)?|koszon\\p{L}{1,5} (a )?(megerteset|turelmet|megerteseteket)|elnezest a kellemetlensegert|(szives )?megerteset|koszon(om|juk|ettel) ([\\p{L}\\d#'-]{1,12} )?(a |az )?(level*|uzenet*|e-?mail*|megkereses*|megkereset|erdeklodes*|hogy)|koszonettel vettem|koszonettel megkaptam",
  instead:
    "segiti|leveleit .{0,40}kuldje|irjon|surgos|surgossegi|surgos (esetben|ugyben|ugyekben)|azonnali|halaszthatatlan|kerem,? ([\\p{L}\\d#'-]{1,15} ){0,4}(forduljon|keresse|vegye|irjon|hivja|kuldje|forduljanak|keressek)|kerjuk,? ([\\p{L}\\d#'-]{1,15} ){0,4}(forduljon|keresse|vegye|irjon|hivja)|forduljon|keresse|forduljanak|keressek|vegye fel a kapcsolatot|vedd fel a kapcsolatot|fordulj|keresd|kollegam*|kolleganom*|kollegaim*|helyettesit*|helyettesem*|tavolletem (alatt|ideje|idejen)|szabadsagom (alatt|ideje|idejen)|addig is|ebben az idoszakban",
  limited:
    "(leveleim*|e-?mailjeim*|uzeneteim*) .{0,40}olvas*|korlatozott\\p{L}{0,6}|nem ferek hozza|nem (fogok|tudok) ([\\p{L}\\d#'-]{1,12} )?(hozzaferni|olvasni)|hozzafer\\p{L}{1,8}|nem (olvasom|nezem|latom|figyelem)|ritkan|rendszertelenul|(level|uzenet|e-?mail)\\p{L}{0,6} nem (kerul|kerulnek|tovabbit\\p{L}{1,6})|nem kerul\\p{L}{0,4} tovabbitas\\p{L}{0,3}|kesobb (tudok|fogok)|keses\\p{L}{0,5}|kesedelem\\p{L}{0,4}",
  onReturn:
    "visszateresem (utan|utani|napjan)|visszaterve|visszaerkezesem (utan|kor)|erkezesem utan|szabadsagom utan|miutan visszater\\p{L}{1,4}|amint (visszater\\p{L}{1,4}|lehet\\p{L}{0,6}|tudok)|amint|a leheto leghamarabb|mielobb|leheto leggyorsabban",
  automatic:
    "automatikus(an)? (valasz|uzenet|ertesites|generalt|kuldott|level|visszaigazolas)|automatikus(an)?|automata|ne valaszoljon (erre|a)|kerjuk,? (erre )?ne valaszoljon|autoreply",
  received:
    "(megkaptuk|megerkezett|beerkezett|rogzitettuk|regisztraltuk|fogadtuk|iktattuk)|(uzenet|level|e-?mail|megkereses|bejelentes|keres|igeny)\\p{L}{1,6} ([\\p{L}\\d#'-]{1,12} )?(megkaptuk|megerkezett|rogzitettuk|beerkezett|rogzitesre|fogadtuk|iktattuk)|visszaigazol\\p{L}{1,6}|(ticket|ugy|bejelentes|jegy|hivatkozasi|azonosito) ?szam\\p{L}{0,4}|azonosito\\p{L}{0,4}",
  willRespond:
    "(munkatars\\p{L}{1,6}|kollega\\p{L}{1,4}|csapat\\p{L}{1,4}|ugyfelszolgalat\\p{L}{0,6}) ([\\p{L}\\d#'-]{1,14} ){0,5}(valaszol\\p{L}{0,4}|felvesz\\p{L}{0,3}|jelentkez\\p{L}{1,4}|keres\\p{L}{0,4}|megkeres\\p{L}{0,4}|foglalkoz\\p{L}{1,4})|(valaszolunk|felvesszuk|jelentkezunk|feldolgozzuk|fel fogjuk venni|igyekszunk)|(\\d{1,3}|egy|ket|harom|ot|24|48) (munkanap|nap|ora)\\p{L}{0,3} belul|munkanap\\p{L}{0,5}|munkaido\\p{L}{0,4}|nyitvatartas\\p{L}{0,4}|hamarosan|rovidesen",
  left: "(mar )?nem (dolgozik|dolgozom|alkalmazottja|munkatarsa|all) ([\\p{L}\\d#'-]{1,12} )?(a|az|nalunk|itt|cegnel|tovabb|mar)?|(mar|tobbe|tovabbiakban) nem (dolgoz\\p{L}{1,4}|tagja|munkatars\\p{L}{1,4}|az|all|elheto|ervenyes)|nem dolgoz\\p{L}{1,3} (mar|tovabb|tobbe)|(elhagyta|elhagytam) (a|az|ceg)|tavozott|tavoztam|kilepett|kileptem|nyugdij\\p{L}{0,8}|munkaviszony\\p{L}{0,4} (megszunt|megszunik)|utolso munkanap\\p{L}{0,4}|(postafiok|e-?mail cim|fiok) (mar )?nem (aktiv|hasznalt|el)|elhunyt",
  optOut:
    "(leiratkoz\\p{L}{1,6}|iratkoz\\p{L}{1,4} le|iratkozni)|(kerem|kerjuk),? ([\\p{L}\\d#'-]{1,12} ){0,3}(toroljenek|torolje|toroljek|vegyenek|vegyen|tavolitsanak|ne (irjanak|irjon|kuldjenek|kuldjon|keressenek|keressen|zaklassanak))|toroljek|toroljenek|torold|torles\\p{L}{0,4} kerem|vegyenek le|vegyen le|ne (irj\\p{L}{1,6}|kuldj\\p{L}{1,6}|keress\\p{L}{1,6}) (tobbet|tobb|tobbe|nekem|nekunk|meg|ujra)?|nem (kivanok|szeretnek|kerek|kivanunk|szeretnenk|kerunk) ([\\p{L}\\d#'-]{1,12} ){0,3}(kapni|levelet|e-?mailt|uzenetet|tobb\\p{L}{0,2}|megkeresest|tovabbi)|(a|az) (listarol|listajukrol|adatbazisbol|adatbazisukbol|listajarol)|hagyjanak beken|ne zaklass\\p{L}{1,5}",
  engaged:
    "mondjuk|az ajanlat|hivjon|megyek|utazom|hetfotol|dont|demo|bemutato\\p{L}{0,2}|elotte|honnan|tartsuk|beszeljen|tudna|tudnank|tudnal|tudtok|lehetne|lehet-e|van-e|mennyi\\p{L}{0,4}|mikor (tudnank|lenne|jo|er)|hogyan|miert|milyen|melyik|mi (az|a|lenne)|ajanlat\\p{L}{0,6}|javaslat\\p{L}{0,6}|termek\\p{L}{0,6}|megoldas\\p{L}{0,6}|arak|arat|ar\\p{L}{0,3}lista|erdekel\\p{L}{0,3}|erdeklodom|nem erdekel|nincs szuksegunk|erdekes|hangzik|hivjon|hivj|hivja fel|felhivni|beszelni|beszeljunk|beszelhetunk|egyeztes\\p{L}{1,6}|egyeztetni|talalkoz\\p{L}{1,6}|megbeszel\\p{L}{1,6}|idopont\\p{L}{0,4}|kuldje el|kuldjon|kuldd el|csatoltan|mellekel\\p{L}{0,6}|szivesen|orommel|persze|rendben|ok|igen|nem,|szerintem|gondolom|ugy gondol\\p{L}{1,4}|javaslom|szeretnek|megnezem|utananezek|nalunk|mar (van|hasznalunk)|hasznalunk|koltsegvetes\\p{L}{0,4}|elnezest|sajnos|sajnalom|bocsanat|bocs|szerzodes\\p{L}{0,3}|szamla\\p{L}{0,3}|negyedev\\p{L}{0,4}|jovore|jovo ev\\p{L}{0,4}|talan|jelezz\\p{L}{0,5}|szoljon|szolj|egyebkent",
  later:
    "(akkor|utana|azutan|majd akkor) (valaszolok|irok|hivom|felhivom|beszelunk|megnezem|jelentkezem|egyeztetunk|visszaterek ra|majd)|(valaszolok|jelentkezem|irok|hivom|megnezem|beszeljunk) ([\\p{L}\\d#'-]{1,8} ){0,2}(akkor|utana|azutan)",
  past: "(szabadsagon|beteg|uton|tavol|hazon kivul) (voltam|voltunk)|voltam (szabadsagon|beteg|tavol)|most (jottem|ertem) vissza|visszajottem|visszaertem|visszatertem|mult heten|a mult heten",
};
