import type { Phrases } from "../phrases.ts";

export const estonian: Phrases = {
  language: "et",
  spaced: true,
  subject:
    "automaatvastus|automaatne vastus|automaatteade|kontorist väljas|eemalolekuteade|äraolekuteade|automaatne teade|vastus äraolekul",
  looseSubject:
    "puhkus|puhkusel|olen puhkusel|äraolek|ära|lähetus|lähetuses|haigusleht|haiguslehel|saime teie|teie päring|teie pöördumine|kättesaamise kinnitus|täname|aitäh|uus (e-?posti )?aadress|aadressi muutus|ei tööta enam|suletud|riigipüha",
  thanks:
    "(lugupeetud|hea) (saatja|klient|kliendid|partner|kolleeg)|(tänan|täname|aitäh|suur tänu|tänud) (teid |sind |väga )?(kirja|teie|sinu|e-?kirja|sõnumi|pöördumise|mõistva|ühenduse|et)|(tänan|täname) mõistva suhtumise|vabandan võimalike|vabandame (\\p{L}{1,12} )?(ebamugavuste|viivituse)|aitäh",
  instead:
    "kiire\\p{L}{0,9}|pakilis\\p{L}{1,4}|edasilükkamatu\\p{L}{0,3}|(palun|palume)? ?(pöörduge|pöörduda|võtke ühendust|võtta ühendust|helistage|helistada|kirjutage|kirjutada aadressil|saatke)|(saate|võite) (pöörduda|võtta ühendust|helistada|kirjutada)|(minu )?kolleeg\\p{L}{0,4}|mind asendab|asendab|asendaja\\p{L}{0,2}|minu äraolekul|minu eemalolekul|minu puhkuse ajal|äraoleku ajal|sel ajal|seni|vajadusel|vajaduse korral|kui küsimus|erakorralis\\p{L}{1,3}",
  limited:
    "piiratud (ligipääs\\p{L}{0,2}|juurdepääs\\p{L}{0,2}|võimalus\\p{L}{0,3})|(ligipääs|juurdepääs) (puudub|e-?post\\p{L}{1,2}|meili\\p{L}{0,3}|on piiratud)|(puudub|ei ole|pole) (\\p{L}{1,10} )?(ligipääs\\p{L}{0,2}|juurdepääs\\p{L}{0,2})|ei (loe|kontrolli|jälgi) (\\p{L}{1,8} )?(e-?kirju|kirju|meile|postkasti|e-?posti)|(kirju|kirja|e-?kirju|kirjad|teie kirja) ei (edastata|suunata|loeta)|ei (edastata|suunata)|harva|aeg-ajalt|viivitusega|viibi(da|b)|hilinemisega|võtta kauem|ei (saa|ole võimalik|suuda) (\\p{L}{1,8} )?(vastata|lugeda)|ei vasta",
  onReturn:
    "(naastes|naasmisel|tagasi jõudes|tagasi tulles|pärast (puhkust|naasmist|lähetust)|peale (puhkust|naasmist))|kui (olen tagasi|naasen|tagasi jõuan)|esimesel võimalusel|niipea kui|nii kiiresti kui|nii pea kui|võimalikult (kiiresti|ruttu|kiirelt)",
  automatic:
    "automaatvastus\\p{L}{0,3}|automaatne (vastus|teade|kiri|e-?kiri)|automaatselt (saadetud|genereeritud|loodud|koostatud)|(saadetud|genereeritud|loodud) automaatselt|(palun |palume )?(sellele (kirjale )?)?(mitte vastata|ärge vastake)",
  received:
    "(saime|oleme) (kätte )?(teie|sinu) (kirja|päringu|pöördumise|sõnumi|taotluse|tellimuse|e-?kirja)|(teie|sinu) (kiri|päring|pöördumine|sõnum|taotlus|tellimus|e-?kiri) (\\S{1,12} )?(on|sai) (\\p{L}{1,10} )?(kätte saadud|vastu võetud|registreeritud|kätte|salvestatud|loodud)|on (edukalt )?(kätte saadud|vastu võetud|registreeritud|edastatud)|kinnitame,? et (saime|oleme|teie)|(pöördumise|päringu|juhtumi|taotluse|pileti) (number|nr)|numbriga|nr\\.? ?#?\\d{3,9}|(täname|aitäh),? et (pöördusite|kirjutasite|võtsite)|täname (pöördumise|päringu)",
  willRespond:
    "(meie (meeskond|spetsialist|töötaja|klienditeenindaja|klienditugi)|klienditeenindaja|spetsialist) (\\p{L}{1,12} ){0,4}(vastab|võtab|vaatab)|(vastame|võtame (teiega )?ühendust|vaatame)( teile| läbi)?|(\\d{1,3}|ühe|kahe|kolme|viie) (tööpäeva|päeva|tunni) jooksul|tööpäeva(l|d|de)? ?(jooksul)?|tööaeg|tööajal|tööpäeviti|lähiajal|esimesel võimalusel|võimalikult kiiresti",
  left: "(enam ei|ei) (tööta|ole|kuulu) (enam |meie |siin )?(\\p{L}{1,12} )?(enam|töötaja|ettevõttes|meeskonnas|ettevõtte)|ei tööta (enam|siin|meie)|enam ei (tööta|ole|kuulu)|(on |olen )?(lahkunud|lahkus|lahkusin) (\\p{L}{1,8} )?(ettevõttest|firmast|töölt|meie)|(läks|jäi|läksin|jäin) pensionile|viimane tööpäev (oli|on)|(aadress|postkast|konto) (\\p{L}{1,12} ){0,4}(enam|on muutunud|muutus|suletakse|ei ole aktiivne|pole)|(uus|minu uus) (e-?posti )?aadress|suri",
  optOut:
    "(eemaldage|kustutage|võtke) (mind|meid|minu|mu|palun)|(mind|meid|minu|mu) (\\p{L}{1,10} )?(eemaldada|kustutada|eemaldage|kustutage)|(ärge|palun ärge|palun mitte) (enam )?(mulle |meile |mind )?(enam )?(kirjutage|saatke|helistage|tülitage|saata|kirjutada)|ei (soovi|taha) (enam )?(saada|teie|rohkem|et)|loobun|listist|nimekirjast|andmebaasist|lõpetage",
  engaged:
    "huvita(b|tud|v)|huvi(tav)?|ei huvita|kõlab|helistage mulle|helista mulle|kas (saate|saaksite|saame|teil|oleks|võiksime)|saaksite|saaksime|teil on|kui palju|kuidas|miks|millal (sobi\\p{L}{1,2}|saame|teil)|milline|millised|mis|kus|teie (pakkumine|hind|toode|lahendus)|pakkumi\\p{L}{1,4}|hin(d|na|nad|nakiri|nakirja)|esitlu\\p{L}{1,3}|demo|räägi\\p{L}{1,4}|rääkida|arutada|arutame|kohtu\\p{L}{1,4}|kohtumi\\p{L}{1,3}|helistada|kõne|leppi\\p{L}{1,3}|lepime kokku|saatke mulle|saada mulle|lisan|manuses|hea meelega|meeleldi|muidugi|loomulikult|suurepärane|hästi|sobib|ok|jah|arvan|pakun|soovitan|pigem|sooviksin|tahaksin|vajan|vaja|meil on juba|kasutame|eelarve\\p{L}{0,2}|vabandust|kahjuks|leping\\p{L}{0,3}|arve|kvartal\\p{L}{0,3}|järgmisel aastal|võib-olla|ehk|andke teada|öelge|otsustab|teab|vaatan|kirjutage mulle|võtke minuga ühendust",
  later:
    "(vastan|vaatan|helistan|kirjutan|räägime|arutame|loen)( \\p{L}{1,8}){0,3} (siis|hiljem|pärast seda)|(siis|hiljem|pärast seda) (\\p{L}{1,4} )?(vastan|vaatan|helistan|kirjutan|räägime|arutame)",
  past: "(olin|olime) (puhkusel|lähetuses|haige|ära|eemal)|just (naasin|tulin|jõudsin)|naasin|tulin (just )?(puhkuselt|tagasi)|olen nüüd tagasi|eelmisel nädalal|möödunud nädalal",
  closed:
    "(meie )?(kontor|ettevõte|pood|ladu|büroo) (\\p{L}{1,12} ){0,4}(suletud|kinni)|(on|oleme) (suletud|kinni)|riigipüha|kollektiivpuhkus\\p{L}{0,2}",
  contrast: "aga|kuid|siiski",
};
