import type { Phrases } from "../phrases.ts";

export const finnish: Phrases = {
  language: "fi",
  spaced: true,
  subject:
    "automaattinen vastaus|automaattivastaus|poissaoloviesti|poissaoloilmoitus|lomaviesti|automaattinen poissaoloviesti|automaattinen viesti|automaattinen ilmoitus|poissa toimistolta|autovastaus",
  looseSubject:
    "poissa|poissaolo|lomalla|loma|vuosilomalla|aitiyslomalla|vanhempainvapaalla|sairauslomalla|en ole tavoitettavissa|ei enaa|kuittaus|vastaanottokuittaus|olemme vastaanottaneet|kiitos (viestistasi|yhteydenotostasi)|viestisi on|vahvistus|uusi (sahkoposti)?osoite|osoitteenmuutos|suljettu|pyhapaiva",
  thanks:
    "hyva (lahettaja|viestin lahettaja|asiakas)|arvoisa (lahettaja|vastaanottaja|asiakas)|pahoittelut (aiheutuneesta|haitasta)|pahoittelemme (aiheutunutta|haittaa)|kiitos (ymmarryksestasi|ymmarryksestanne|karsivallisyydestasi)|kiitos (sahkopostistasi|viestistasi|viestistanne|yhteydenotostasi|yhteydenotostanne|viestista|sahkopostistanne|sahkopostista|yhteydenotosta)|kiitan (viestistasi|viestistanne|yhteydenotosta)|kiitos,? etta otit|lampimat kiitokset viest*",
  instead:
    "(kiireelli\\p{L}{1,8}|kiireiss\\p{L}{1,3}|akuuteiss\\p{L}{1,3}) (asioissa|asia|tapauksissa|asioihin)?( \\p{L}{1,12}){0,2} (soita|soittakaa|ota|ottakaa|voit|voitte)|sijainen|korvaa|laheta viestisi|lahettakaa viestinne|hoitaa|kiireelli*|kiireisissa|kiireellisissa|akuut*|hatatapauk*|ota ([\\p{L}\\d#'-]{1,15} )?yhteytta|ottakaa yhteytta|otathan yhteytta|voit ottaa yhteytta|ole yhteydessa|olethan yhteydessa|voit olla yhteydessa|olkaa yhteydessa|kollega*|tyokaveri*|sijaise*|sijaisena|poissaoloni aikana|lomani aikana|valittomasti|asiassasi auttaa|auttaa (\\p{L}{1,15})|hoitaa",
  limited:
    "luen (seuraavan kerran )?(sahkoposti*|viesti*)|rajoite\\p{L}{1,8} (paasy|mahdollisuus)|luen (sahkopostia|sahkopostiani|viesteja|viestejani) (satunnaisesti|harvoin|rajoitetusti|epasaannollisesti)|en lue (sahkopostia|sahkopostiani|viesteja|viestejani)|satunnaisesti|epasaannollisesti|viestejani ei|viestiasi ei (lueta|valiteta|ohjata)|ei (lueta|valiteta|ohjata) (edelleen|eteenpain)?|vastaukseni (voi|saattaa)|viivasty\\p{L}{1,6}|viive\\p{L}{0,4}|(en|enka|emme|ei) (\\p{L}{1,15} ){0,3}(pysty|voi|paase|kykene) (\\p{L}{1,15} ){0,2}(vastaamaan|vastata|lukemaan|lukea)|en (\\p{L}{1,15} )?(vastaa|lue)|(sahkoposti|viestit) (\\p{L}{1,12} )?(jaavat|ei)",
  onReturn:
    "palattuani|palatessani|kun palaan|lomani jalkeen|loman jalkeen|heti kun|mahdollisimman pian|niin pian kuin|paluuni jalkeen|poissaoloni jalkeen",
  automatic:
    "automaatti(nen|sesti|vastaus|viesti)\\p{L}{0,6}|tama on automaatti\\p{L}{1,10}|ala vastaa tahan|alkaa vastatko|ei voi vastata|tahan viestiin ei",
  received:
    "saapunut perille|on saapunut|(olemme|olen) (vastaanottaneet|saaneet|ottaneet vastaan) (viestisi|viestinne|pyyntosi|yhteydenottosi|tukipyyntosi)|(viestisi|viestinne|pyyntosi|pyyntonne|yhteydenottosi|tukipyyntosi|palvelupyyntosi|hakemuksesi) on ([\\p{L}\\d#'-]{1,12} )?(vastaanotettu|saapunut|kirjattu|rekisteroity|otettu)|vahvistamme|tiketti\\p{L}{0,8}|tikettinumero|tapausnumero|viitenumero|asianumero|pyynnon numero|on (saapunut|vastaanotettu|kirjattu|rekisteroity)|olemme (saaneet|vastaanottaneet|kirjanneet)|kiitos,? etta otit yhteytta|palvelupyynto\\p{L}{0,3}",
  willRespond:
    "(vastaamme|otamme ([\\p{L}\\d#'-]{1,10} )?yhteytta|kasittelemme|palaamme asiaan|asiakaspalvelumme (vastaa|kasittelee)|pyrimme vastaamaan|tiimimme) ?|(\\d{1,3}|yhden|kahden|kolmen|viiden|24|48) (arkipaivan|tyopaivan|tunnin|paivan|vuorokauden) (kuluessa|sisalla|aikana)|arkipaiv\\p{L}{1,5}|tyopaiv\\p{L}{1,5}|aukioloaik\\p{L}{1,5}|mahdollisimman pian|(vastaamme|palaamme|otamme yhteytta|vastataan|kasittelemme) (\\p{L}{1,15} ){0,3}(kuluessa|pian|viimeistaan|sisalla|aikana)|arkipaivan|tyopaivan|palaamme (asiaan|sinulle|teille)",
  left: "(en|ei|emme) ([\\p{L}\\d#'-]{1,10} )?(enaa|ole enaa) (tyoskentele|tyossa|palveluksessa|toissa|kaytossa|ole|meilla|talossa)|en ole enaa|ei ole enaa|(on|olen) (lopettanut|siirtynyt|jattanyt|eronnut|poistunut)|siirtynyt (toisiin|pois|uusiin|elakkeelle|muihin)|jaanyt elakkeelle|elakkeel\\p{L}{1,4}|tyosuhteeni (on )?paatty\\p{L}{1,4}|tyosuhde (on )?paatty\\p{L}{1,4}|viimeinen tyopaiva\\p{L}{0,3}|lahtenyt (yrityksesta|talosta)|ei tyoskentele enaa|menehtynyt|(sahkoposti)?osoitte(eni|emme|ensa) (\\p{L}{1,12} ){0,2}(on )?(muuttunut|vaihtunut|muuttui)|uusi (sahkoposti)?osoitteeni|uusi sahkopostiosoite|(postilaatikko|osoite|tili)\\p{L}{0,3} (\\p{L}{1,12} ){0,2}ei (ole )?enaa|ei (lueta|seurata|kayteta) enaa|jatkossa (osoitteessa|osoitteeseen)",
  optOut:
    "poista(kaa)? (minut|meidat|tietoni|osoitteeni|yhteystietoni|sahkopostiosoitteeni|sahkopostini)|poistattehan|perua? (tilaus|tilaukseni)|peruuta tilaus|lopeta(kaa)? (viestien|sahkopostien|lahett\\p{L}{1,6}|naiden|yhteydenotot|mainosten)|(alkaa|ala) (enaa )?(lahettako|laheta|ottako|ota|kirjoittako|kirjoita)|en (halua|toivo) (enaa |lisaa |saada |vastaanottaa )|emme (halua|toivo) (enaa|lisaa)|ei (enaa|lisaa) (viesteja|sahkoposteja|yhteydenottoja|mainoksia|kiitos)|postituslistalta|listaltanne|listaltasi|rekisteristanne|kiellan",
  engaged:
    "sanotaan|ehdotus|soita|jaan lomalle|lahden|han|hanella|demo|esittely|sita ennen|paattaa|pidetaan|mista|voitko|voisitko|voitteko|voisitteko|voimmeko|voisimmeko|onko|oletko|olisiko|sopisiko|sopiiko|kuinka|miten|milloin|miksi|mita|paljonko|mika|tarjou\\p{L}{1,6}|ehdotu\\p{L}{1,6}|ratkaisu\\p{L}{0,6}|tuote\\p{L}{0,5}|hinta\\p{L}{0,4}|hinnat|kiinnosta\\p{L}{0,6}|kiinnostunut|ei kiinnosta|kuulostaa|soita|soittaa|soitella|puhua|puhutaan|jutella|jutellaan|keskustella|keskustellaan|palaveri\\p{L}{0,3}|tapaaminen|tapaamis\\p{L}{0,4}|tavata|sovitaan|laheta|lahettaisitko|liitteena|oheisena|mielellani|mielella\\p{L}{0,4}|kylla|joo|ei kiitos|ok|selva|hyva juttu|luulen|mielestani|haluaisin|ehdotan|katson|tarkistan|meilla on|kaytamme|budjetti\\p{L}{0,3}|valitettavasti|pahoittelen|pahoittelut|anteeksi|sopimus|lasku|neljannes\\p{L}{0,4}|ensi vuonna|ehka|kerro|ilmoita|muuten|palataan|palaillaan|laita|laittakaa|hinnasto\\p{L}{0,3}|ehdota|katsotaan|soitellaan|puhu|kysy|han tietaa|sopii|kavisiko|tarjous|mieti\\p{L}{0,4}|laitan|kay|sopii|passaa",
  later:
    "(vastaan|palaan|soitan|katson|jutellaan|puhutaan|palataan|luen|vastata|palata)( \\p{L}{1,10}){0,3} (silloin|sitten|sen jalkeen|asiaan silloin)|(silloin|sitten) (vastaan|palaan|katson|soitan|jutellaan|puhutaan)",
  past: "olin (lomalla|poissa|sairaana|matkoilla|matkalla|vapaalla)|olimme (lomalla|poissa)|olen ollut (lomalla|poissa|sairaana)|palasin|palannut|juuri (palannut|palasin|lomalta)|viime viikolla|tulin juuri|olen takaisin",
  closed:
    "(toimisto\\p{L}{0,4}|myymala\\p{L}{0,4}|yritys\\p{L}{0,5}|varasto\\p{L}{0,4}|olemme) (\\p{L}{1,15} ){0,4}(suljettu|suljettuna|kiinni)|on suljettu|pyhapaiva\\p{L}{0,3}|arkipyha\\p{L}{0,3}",
  contrast: "mutta|kuitenkin|silti",
};
