import type { Phrases } from "../phrases.ts";

export const lithuanian: Phrases = {
  language: "lt",
  spaced: true,
  subject:
    "automatinis atsakymas|automatinis pranešimas|automatinė žinutė|automatinis laiškas|nesu biure|ne biure|pranešimas apie nebuvimą|išvykęs iš biuro|automatinis atsakas",
  looseSubject:
    "atostogos|atostogauju|atostogose|komandiruotė|komandiruotėje|nebūsiu|nedarbingumas|motinystės atostogos|gavome jūsų|jūsų užklausa|gavimo patvirtinimas|dėkojame|ačiū|naujas (el\\.? pašto )?adresas|pasikeitė adresas|nebedirba|nedirbame|šventės",
  thanks:
    "gerb\\p{L}{1,6} (siuntėja\\p{L}{0,1}|kliente|klientai|partneri\\p{L}{1,2}|kolegos)|(ačiū|dėkoju|dėkojame|dėkui) (jums |labai )?(už|kad)|(dėkoju|dėkojame|ačiū) už (supratimą|kantrybę)|atsipraš\\p{L}{1,5} už (nepatogum\\p{L}{1,3}|vėlav\\p{L}{1,4})",
  instead:
    "skub\\p{L}{1,6}|neatidėliotin\\p{L}{1,4}|svarb\\p{L}{1,4} (klausim\\p{L}{1,4}|atvej\\p{L}{1,3})|(prašau|prašome|prašom)? ?(kreipkitės|kreiptis|susisiekite|susisiekti|skambinkite|skambinti|rašykite|rašyti|siųskite) (į|su|telefonu|pas|el|adresu|tel)|galite (kreiptis|susisiekti|skambinti|rašyti)|(mano )?koleg\\p{L}{1,3}|mane pavaduoja|pavaduoja\\p{L}{0,4}|pavaduotoj\\p{L}{1,2}|mano nebuvimo|man nesant|kol manęs nėra|nedarbo metu|tuo tarpu|šiuo laikotarpiu|esant (skub\\p{L}{1,4}|būtin\\p{L}{1,4}|reikal\\p{L}{1,2})|prireikus|jei (klausimas|reikalas|reikia)",
  limited:
    "atsakysiu (\\p{L}{1,8} )?vėliau|dirbu (tik |puse etato|ne visą)|be (kompiuterio|interneto|ryšio)|atsakysiu (\\p{L}{1,8} )?(kitą|artimiausią) darbo dieną|ribot\\p{L}{1,3} (prieig\\p{L}{1,2}|galimyb\\p{L}{1,2})|neturiu (\\p{L}{1,10} )?(prieigos|galimybės)|neturėsiu (\\p{L}{1,10} )?(prieigos|galimybės)|be prieigos|prieig\\p{L}{1,2} prie (el|pašto|elektroninio)|neskait\\p{L}{1,4}|netikrin\\p{L}{1,4}|(laiškai|laiškas|pranešimai|žinutės) (\\p{L}{1,10} )?(nebus|nėra|neperduodam\\p{L}{1,2}) ?(persiun\\p{L}{1,5}|persiųst\\p{L}{1,2}|skaitom\\p{L}{1,2}|peradresuo\\p{L}{1,6})?|nebus (persiųst|skaitom|peradresuo|perskait)\\p{L}{1,5}|retkarčiais|rečiau|retai|vėliau nei įprastai|pavėluotai|gali (užtrukti|vėluoti)|vėluo\\p{L}{1,3}|(negal\\p{L}{1,4}) (\\p{L}{1,8} )?(atsakyti|skaityti|perskaityti)",
  onReturn:
    "(kai|vos|iškart,? kai) (tik )?(grįšiu|sugrįšiu|galėsiu)|grįž(ęs|usi|us)|sugrįž(ęs|usi|us)|kuo (greičiau|skubiau)|kai tik galėsiu|iš karto (grįžęs|grįžusi|kai)|pirmai progai pasitaikius",
  automatic:
    "automatin\\p{L}{1,2} (atsakym\\p{L}{1,3}|pranešim\\p{L}{1,3}|laišk\\p{L}{1,3}|žinut\\p{L}{1,2})|automatiškai (sugeneruot|sukurt|išsiųst|siunčiam)\\p{L}{1,3}|(sugeneruot|sukurt|išsiųst)\\p{L}{1,3} automatiškai|(prašome )?(į jį |į šį laišką |į šį pranešimą )?neatsakyti|neatsakykite",
  received:
    "(jūsų )?(užklausą|laišką|žinutę|pranešimą|prašymą|cv) (\\p{L}{1,8} )?(gavome|užregistravome|priėmėme)|gavome (jūsų )?(užklausą|laišką|žinutę|pranešimą)|(gavome|užregistravome|priėmėme) jūsų|jūsų (laiškas|užklausa|prašymas|pranešimas|paklausimas|užsakymas|žinutė) (\\S{1,12} )?(yra |buvo )?(\\p{L}{1,10} )?(gaut|užregistruot|priimt|sukurt)\\p{L}{1,2}|(buvo|yra) (sėkmingai )?(gaut|užregistruot|priimt|sukurt)\\p{L}{1,2}|patvirtiname,? kad (gavome|jūsų)|patvirtiname (gavimą)|(užklausos|bylos|kreipimosi|prašymo|registracijos) (numeris|nr)|numeriu|nr\\.? ?#?\\d{3,9}|(dėkojame|ačiū),? kad (kreipėtės|susisiekėte|parašėte)|dėkojame už (kreipimąsi|užklausą)",
  willRespond:
    "(mūsų (komanda|specialist\\p{L}{1,4}|darbuotoj\\p{L}{1,3}|konsultant\\p{L}{1,3})|specialistas|darbuotojas) (\\p{L}{1,12} ){0,4}(atsakys|susisieks|išnagrinės|peržiūrės)|(atsakysime|susisieksime|išnagrinėsime|pateiksime atsakymą)|(per|ne vėliau kaip per) (\\d{1,3}|vieną|dvi|tris|penkias) (\\p{L}{1,10} )?(valand\\p{L}{1,2}|dien\\p{L}{1,2}|d\\.? d|darbo)|darbo (dien\\p{L}{1,2}|valand\\p{L}{1,4}|laik\\p{L}{1,2})|artimiausiu metu|kuo greičiau",
  left: "(pas mus|įmonėje|čia|bendrovėje) (jau )?nebedirb\\p{L}{1,3}|nebedirb\\p{L}{1,4}|nebesu|nebeužsiimu|(nebedirb\\p{L}{1,4}|daugiau nedirb\\p{L}{1,3}|jau nedirb\\p{L}{1,3})|nebėra (mūsų|darbuotoj\\p{L}{1,3})|(paliko|palikau|išėjo iš|išėjau iš) (įmon\\p{L}{1,2}|bendrov\\p{L}{1,2}|kompanij\\p{L}{1,2}|darbo|mūsų)|išėj(o|au) į pensiją|paskutin\\p{L}{1,3} darbo dien\\p{L}{1,2} (buvo|jau)|(adresas|pašto dėžutė|paskyra) (\\p{L}{1,12} ){0,4}(nebe\\p{L}{1,10}|pasikeitė|neaktyv\\p{L}{1,3}|bus (uždaryt|panaikint)\\p{L}{1,2})|nauj(as|ą|uoju) (mano )?(el\\.? pašto |elektroninio pašto )?adres\\p{L}{1,2}|mirė",
  optOut:
    "(pašalinkite|išbraukite|ištrinkite|išimkite|panaikinkite) (mane|mus|mano)|(mane|mus|mano) (\\p{L}{1,10} )?(pašalinti|išbraukti|ištrinti|pašalinkite|išbraukite|ištrinkite)|(daugiau |prašau |prašome )?(man |mums )?(daugiau )?(neberašykite|nerašykite|nesiųskite|nebesiųskite|nesikreipkite|neskambinkite|netrukdykite)|(nenoriu|nenorime|nebenoriu|nepageidauj\\p{L}{1,3}|nebepageidauj\\p{L}{1,3}) (\\p{L}{1,8} )?(gauti|jūsų|būti)|atsisak(au|yti|ome) (prenumeratos|naujienlaišk\\p{L}{1,3}|jūsų|gauti)|iš (sąrašo|savo sąrašo|jūsų sąrašo|duomenų bazės|jūsų duomenų)|nutraukite",
  engaged:
    "kitą savaitę|pasirašys|nuspręs|persiunčiau|pranešiu|atsiųskite|domina|sudomin\\p{L}{1,3}|įdom\\p{L}{1,3}|nedomina|skamba|paskambinkite man|skambinkite man|ar (galite|galėtumėte|galime|turite|galėtume)|galėtumėte|galėtume|turite|kiek|kaip|kodėl|kada (galėtum\\p{L}{1,3}|galite|jums)|koks|kokia|kokie|kokios|kur|jūsų (pasiūlymas|kaina|produktas|sprendimas)|pasiūlym\\p{L}{1,3}|kain\\p{L}{1,3}|kainoraš\\p{L}{1,2}|pristatym\\p{L}{1,3}|demo|pasikalb\\p{L}{1,6}|pakalb\\p{L}{1,6}|aptar\\p{L}{1,4}|susitik\\p{L}{1,5}|susiskambin\\p{L}{1,4}|suderin\\p{L}{1,4}|atsiųskite|atsiųsk|pridedu|prisegu|prisegt\\p{L}{1,2}|mielai|su malonumu|žinoma|puiku|gerai|tinka|ok|taip,|ne,|manau|siūlau|verčiau|norėčiau|norėtume|reikia|jau (turime|naudojame)|naudojame|biudžet\\p{L}{1,2}|atsiprašau|deja|sutart\\p{L}{1,3}|sąskait\\p{L}{1,3}|ketvir\\p{L}{1,2}|kitais metais|galbūt|gal|praneškite|pasakykite|sprendžia|žino|peržiūrėsiu|parašykite man|susisiekite su manimi|paskambinkite man",
  later:
    "(atsakysiu|pažiūrėsiu|paskambinsiu|parašysiu|pakalbėsime|aptarsime|perskaitysiu)( \\p{L}{1,8}){0,3} (tada|vėliau|po to)|(tada|vėliau|po to) (\\p{L}{1,4} )?(atsakysiu|pažiūrėsiu|paskambinsiu|parašysiu|pakalbėsime|aptarsime)",
  past: "(buvau|buvome) (atostogose|išvyk\\p{L}{1,3}|komandiruot\\p{L}{1,3}|susirg\\p{L}{1,3}|užsienyje)|atostogavau|sirgau|ką tik grįžau|grįžau iš|jau grįžau|praėjusią savaitę|praeitą savaitę",
  closed:
    "(mūsų )?(biuras|įmonė|bendrovė|parduotuvė|sandėlis|ofisas) (\\p{L}{1,12} ){0,4}(uždaryt\\p{L}{1,2}|nedirb\\p{L}{1,3})|(bus|yra) uždaryt\\p{L}{1,2}|nedirbame|nedirbsime|valstybinė šventė|švenčių dien\\p{L}{1,3}|kolektyvinės atostogos",
  contrast: "bet|tačiau|visgi",
};
