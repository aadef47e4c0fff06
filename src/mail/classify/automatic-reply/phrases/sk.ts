import type { Phrases } from "../phrases.ts";

export const slovak: Phrases = {
  language: "sk",
  spaced: true,
  subject:
    "automatická odpoveď|automatická správa|automatické oznámenie|automatická odpoveď mimo kancelárie|mimo kancelárie|mimo kanceláriu|oznámenie o neprítomnosti|správa o neprítomnosti",
  looseSubject:
    "neprítomnosť|neprítomný|neprítomná|dovolenka|na dovolenke|mám dovolenku|čerpám dovolenku|materská|choroba|služobná cesta|už nepracuje|potvrdenie (o )?(prijatí|prijatia|doručení)|prijali sme|ďakujeme za|vaša požiadavka|celozávodná dovolenka|zmena (e-?mailovej )?adresy|nová (e-?mailová )?adresa|štátny sviatok|zatvorené",
  thanks:
    "vážený odosielateľ|vážení (klienti|obchodní|zákazníci|partneri)|vážená pani,? vážený pán|(ďakujem|ďakujeme) za pochopenie|ospravedlňujem\\p{L}? sa za (spôsobené|prípadné|komplikácie)|(ďakujem|ďakujeme|vďaka) (vám |pekne )?za (vašu|váš|tvoju|tvoj|správu|e-?mail|mail|zaslanie|kontakt|vaše|doručenie)|ďakujem,? že",
  instead:
    "prevzal\\p{L}?|píšte|posielajte na|naliehav\\p{L}{1,5}|urgentn\\p{L}{1,4}|neodkladn\\p{L}{1,4}|súrn\\p{L}{1,4}|v prípade (potreby|nutnosti|núdze|naliehav\\p{L}{1,4}|urgentn\\p{L}{1,4}|súrn\\p{L}{1,4}|neodkladn\\p{L}{1,4})|neznesie odklad|(prosím,? |prosíme,? )?(kontaktujte|obráťte sa|obracajte sa|volajte|zavolajte na|napíšte na|píšte|obráť sa|kontaktuj)|môžete (kontaktovať|sa obrátiť|písať|volať)|kolegu|kolegyňu|kolega|kolegyňa|zastupuje|zástup\\p{L}{0,6}|v čase mojej neprítomnosti|počas mojej neprítomnosti|medzitým|okamžit\\p{L}{1,4}",
  limited:
    "(poštu|e-?maily|správy) (si )?(prečítam|vybavím)|obmedzen\\p{L}{1,3} (prístup|prístupom|možnosť)|bez prístupu|nemám prístup|nebudem mať prístup|prístup k (e-?mail\\p{L}{0,2}|mail\\p{L}{0,2}|pošte)|(nebud\\p{L}{1,2}|nie sú|nie je) (preposielan|postúpen|čítan|presmerovan|prepošl)\\p{L}{1,3}|správy (nečítam)|e-?maily (nečítam|kontrolujem)|sporadicky|nepravidelne|oneskoren\\p{L}{1,4}|so zdržaním|s oneskorením|nemôžem (\\p{L}{1,12} ){0,3}(odpovedať|reagovať|čítať)|nebudem (\\p{L}{1,12} ){0,3}(odpovedať|čítať|reagovať|vybavovať)|nie som schop\\p{L}{1,2}",
  onReturn:
    "po (svojom |mojom )?návrate|ihneď po|hneď po|keď sa vrátim|len čo (sa vrátim|budem)|čo najskôr|hneď ako|akonáhle|po dovolenke",
  automatic:
    "automatick\\p{L}{1,3} (odpoveď|správa|vygenerovan\\p{L}|generovan\\p{L}|odoslan\\p{L}|e-?mail|potvrdenie)|automaticky (vygenerovan\\p{L}|generovan\\p{L}|odoslan\\p{L})|neodpovedajte na|prosíme,? neodpovedajte",
  received:
    "(obdržali|prijali|zaregistrovali|zaevidovali|dostali) sme (váš|vašu|vaše)?|(váš|vaša|vaše|vašu) (požiadavka|požiadavku|správa|otázka|e-?mail|mail|žiadosť|objednávka|tiket|ticket) (bol\\p{L}?|sme) ([\\p{L}\\d#'-]{1,12} )?(prijat|zaregistrovan|zaevidovan|doručen|obdržan|vytvoren|prijali|obdržali)\\p{L}?|potvrdzujeme (prijatie|doručenie)|potvrdenie (o )?(prijatí|doručení|prijatia)|číslo (požiadavky|tiketu|ticketu|prípadu|žiadosti)|pod číslom|(bol\\p{L}?|bolo) (\\p{L}{1,12} )?(prijat|zaregistrovan|zaevidovan|doručen|vytvoren)\\p{L}?|ďakujeme,? že ste (nás|sa)|ďakujeme za (kontaktovanie|váš dopyt|vašu otázku)",
  willRespond:
    "(náš (tím|pracovník|operátor|špecialista)|jeden z našich|naša (podpora)|naše oddelenie|pracovník) ([\\p{L}\\d#'-]{1,12} ){0,4}(odpovie|ozve|bude|kontaktuje|vybaví|spojí)|(odpovieme|ozveme sa|budeme vás (kontaktovať|informovať)|spojíme sa|vybavíme|spracujeme)|(do|v priebehu|počas) (\\d{1,3}|jedného|dvoch|troch|piatich|24|48) ([\\p{L}\\d#'-]{1,12} )?(hodín|dní|pracovných)|pracovn(ých|é) (dní|dni|hodiny)|pracovná doba|v najbližšom čase|čo najskôr",
  left: "(už|viac) (nepracuj\\p{L}{1,2}|nie je (zamestnan\\p{L}{1,4}|súčasťou|naším|členom|v našej|u nás)|nie som (zamestnan\\p{L}{1,4}|súčasťou|členom))|nepracuj\\p{L}{1,2} (už|viac|naďalej)|ďalej nepracuj\\p{L}{1,2}|(ukončil\\p{L}?|skončil\\p{L}?) (pracovn\\p{L}{1,2}|v|u|svoj|spoluprácu|tu)|(odišiel|odišla|opustil\\p{L}?) (z|do|zo|našu|spoločnosť|firmu)|posledný pracovný deň|(schránka|adresa|účet) (\\p{L}{1,12} ){0,3}(už|viac)? ?(nie je|nebude|bude zrušen\\p{L}) ?(aktívn\\p{L}|používan\\p{L}|funkčn\\p{L}|sledovan\\p{L})?|zomrel\\p{L}?|nov(á|ú|ej) (e-?mailov\\p{L}{1,2} )?(adresa|adresu|adrese)|zmen\\p{L}{1,4} (e-?mailovej )?adresy",
  optOut:
    "odhlás(te|iť|ť)?( \\p{L}{1,5})?|odstráň(te|iť)? (ma|mňa|moju|môj|nás)|vyraď(te|iť)? (ma|mňa|nás)|vymaž(te|ať)? (ma|moju|môj|moje|nás)|zmaž(te|ať)? (ma|moju|môj)|(prosím|prosíme)?,? ?(už |ďalej |viac )?(mi |nám )?(už |viac )?ne(píšte|posielajte|kontaktujte|zasielajte|obťažujte|volajte)|prestaňte (mi|nám|s|písať|posielať)|ne(želám|chcem|želáme|chceme) (si )?(už |ďalej |ďalšie |dostávať|zasielať|byť kontaktovan\\p{L})|žiadne ďalšie (e-?maily|správy|maily|ponuky)|zo (zoznamu|svojho zoznamu)|z (vášho|databázy|vašej)|nesúhlasím s|odvolávam súhlas",
  engaged:
    "povedzme|ponuka|zavolajte mi|zavolajte|odchádzam|idem na|ona|on rozhoduje|demo|ukážku|predtým|kde ste|rozhoduje|môžete mi|mohli? (by ste|by sme|by si)|môžeme|máte|máš|koľko|kedy (môžeme|by ste|sa vám|vám)|ako (to|funguje|dlho|sa|by)|prečo|aká|aký|aké|čo (hovoríte|je|myslíte)|vaš(a|e|u) (ponuk\\p{L}|riešenie|služby|ceny)|ponuk\\p{L}{1,3}|záujem|zaujíma|nemáme záujem|nemám záujem|zaujal\\p{L}?|zaujímav\\p{L}{1,2}|znie to|zavolať|porozprávať|porozprávame|hovoriť|prebrať|preberieme|stretnutie|stretnúť|stretneme|dohodnúť|dohodneme|hovor|pošlite|pošli|zašlite|v prílohe|prikladám|priložen\\p{L}{1,3}|rád by|rada by|radi by|samozrejme|výborne|super|dobre|ok|áno|nie,|myslím|domnievam|navrhujem|radšej|potrebujem|pozriem|preverím|máme (už)|už máme|používame|rozpočet|rozpočtu|ospravedlňujem|bohužiaľ|žiaľ|prepáčte|zmluv\\p{L}{1,2}|faktúr\\p{L}{1,2}|štvrťrok\\p{L}{0,2}|budúci rok|možno|dajte (mi )?vedieť|daj vedieť|mimochodom|skúste|cenník|kľudne|vie o tom|hodilo|príďte|vyhovuje|sa mi hodi|hodi sa|ozvite sa|ozvi sa|ozvite|kontaktujte ma|napiste mi",
  later:
    "(potom|následne) (odpoviem|sa ozvem|zavolám|preberieme|pozriem|porozprávame|napíšem|dám)|(odpoviem|ozvem sa|zavolám|pozriem|napíšem|preberieme)( \\p{L}{1,8}){0,3} potom",
  past: "bol som (na|mimo|chorý|preč)|bola som (na|mimo|chorá|preč)|boli sme (na|mimo)|práve (som sa|sme sa) vrátil\\p{L}?|vrátil som|vrátila som|už som (späť|naspäť)|som späť z|minulý týždeň",
  closed:
    "(naša|náš|naše|kancelária|firma|obchod|prevádzka|sklad|pobočka) (\\p{L}{1,12} ){0,4}(zatvoren|uzavret)\\p{L}|(bude|budú|je|máme) (zatvoren|uzavret)\\p{L}{0,2}|celozávodná dovolenka|štátny sviatok|sviatok",
  contrast: "ale|avšak|však",
};
