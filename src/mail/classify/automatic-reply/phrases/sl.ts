import type { Phrases } from "../phrases.ts";

export const slovene: Phrases = {
  language: "sl",
  spaced: true,
  subject:
    "samodejni odgovor|samodejni odziv|avtomatski odgovor|avtomatsko sporočilo|samodejno sporočilo|odsotnost|obvestilo o odsotnosti|izven pisarne|zunaj pisarne|nisem v pisarni",
  looseSubject:
    "odsoten|odsotna|dopust|na dopustu|letni dopust|bolniška|bolniški|službena pot|porodniška|zaprto|potrdilo (o )?prejem\\p{L}{1,2}|prejeli smo|vaše sporočilo|vaš zahtevek|hvala za|sprememba naslova|nov (e-?poštni )?naslov|ne dela več|praznik|počitnice",
  thanks:
    "spoštovani (pošiljatelj|kupci|partnerji|stranke|uporabniki|kolegi)|(hvala|zahvaljujem\\p{L}{0,1} se|najlepša hvala|lepa hvala|hvala vam|zahvaljujemo se vam) za|hvala za razumevanje|hvala, da (ste|si)|opravičujem\\p{L}{0,1} se za",
  instead:
    "nujn\\p{L}{1,4}|urgentn\\p{L}{1,3}|neodložljiv\\p{L}{1,3}|v (nujnih )?primeru (nujnosti|potrebe|nujn\\p{L}{1,3})|če je (zadeva )?nujn\\p{L}{1,2}|po potrebi|(prosim\\p{L}{0,1},? )?(kontaktirajte|obrnite se|obračajte se|pokličite|pišite na|pišite|pošljite na|stopite v stik)|(lahko )?(kontaktirate|se obrnete|pokličete|pišete)|sodelav\\p{L}{2,4}|moj\\p{L}{0,3} (kolega|kolegic\\p{L}{1,2}|namestni\\p{L}{1,3})|kolegic\\p{L}{1,2}|kolega|kolegu|nadomešča|nadomešč\\p{L}{1,6}|v moji odsotnosti|med mojo odsotnostjo|v času (moje )?odsotnosti|medtem|v tem času",
  limited:
    "omejen\\p{L}{0,2} dostop\\p{L}{0,2}|nimam dostopa|ne bom imel\\p{L}{0,1} dostopa|brez dostopa|dostop\\p{L}{0,1} do (e-?pošte|elektronske|pošte|sporočil)|(ne bom|ne) (bral\\p{L}{0,1}|berem|preverjal\\p{L}{0,1}|preverjam|pregledoval\\p{L}{0,1}|spremljal\\p{L}{0,1}|spremljam)|(sporočil\\p{L}{1,2}|pošta|e-?pošta) (\\p{L}{1,8} )?(ne bo\\p{L}{0,3}|se ne|niso|ni) (posredovan\\p{L}{0,2}|preusmerjen\\p{L}{0,2}|preberan\\p{L}{0,2}|posreduje\\p{L}{0,2}|bran\\p{L}{0,1}|prebran\\p{L}{0,2}|preusmerja\\p{L}{0,2})|občasno|redkeje|z zamudo|zamud\\p{L}{1,2}|zakasnitv\\p{L}{1,3}|ne (morem|bom mogel|bom mogla) (\\p{L}{1,8} )?(odgovoriti|odgovarjati|brati)|ne bom odgovarjal\\p{L}{0,1}",
  onReturn:
    "(po|ob|takoj po) (svoji |moji |mojem )?(vrnitvi|vrnitve|povratku|prihodu)|ko se vrnem|takoj ko (se vrnem|bo|bom)|čim prej|čimprej|v najkrajšem (možnem )?času|kakor hitro",
  automatic:
    "(samodejn|avtomatsk)\\p{L}{1,3} (odgovor|sporočilo|odziv|ustvarjen\\p{L}{0,1}|generiran\\p{L}{0,1}|obvestilo|poslan\\p{L}{0,1})|(samodejno|avtomatsko) (ustvarjen|generiran|poslan)\\p{L}{0,1}|(prosim\\p{L}{0,1},? )?ne odgovarjajte na",
  received:
    "(prejeli|sprejeli|dobili|evidentirali|zabeležili) smo (vaš\\p{L}{0,3})|(vaš|vaše|vaša|vašo) (sporočilo|zahtevek|vprašanje|e-?pošta|prijava|naročilo|povpraševanje) (\\S{1,12} )?(je bil\\p{L}{0,1}|je|smo) (\\p{L}{1,12} )?(prejet|sprejet|evidentiran|zabeležen|ustvarjen|prejeli|registriran|odprt)\\p{L}{0,1}|je bil\\p{L}{0,1} (uspešno )?(prejet|sprejet|evidentiran|zabeležen|ustvarjen|registriran|odprt)\\p{L}{0,1}|potrjujemo prejem|številk\\p{L}{1,2} (zahtevka|primera|zadeve|vašega)|pod številko|hvala,? (da ste|ker ste)|hvala za (vaše )?(povpraševanje|vprašanje)",
  willRespond:
    "(naš (svetovalec|sodelavec|tim|strokovnjak)|naša (ekipa|služba|podpora)|eden od naših) (\\p{L}{1,12} ){0,4}(bo|vam bo|se bo|vas bo) (\\p{L}{1,6} )?(odgovoril|oglasil|kontaktiral|obravnaval)\\p{L}{0,1}|(odgovorili (vam )?bomo|odgovorili vam bomo|oglasili se bomo|vam bomo odgovorili|bomo odgovorili|kontaktirali vas bomo|vas bomo kontaktirali|obravnavali)|(v roku|v|najkasneje v) (\\d{1,3}|enem|dveh|treh|petih|24|48) (\\p{L}{1,10} )?(urah|ur|dneh|dni|delovnih)|delovni(h|m|ki)? (dneh|dni|čas|času|dan)|v najkrajšem (možnem )?času|delovni čas",
  left: "ne dela\\p{L}{0,1} več|(ni|nisem) več (zaposlen\\p{L}{0,1}|del|v|pri|član\\p{L}{0,2})|več (ne dela\\p{L}{0,1}|ni zaposlen\\p{L}{0,1}|nisem zaposlen\\p{L}{0,1})|(zapustil|zapustila) (je |sem )?(podjetje|družbo|organizacijo|naše)|(je|sem) zapustil\\p{L}{0,1} |upokojil\\p{L}{0,1}|odšel v pokoj|odšla v pokoj|zadnji delovni dan (je bil|sem)|(naslov|nabiralnik|račun|predal) (\\p{L}{1,12} ){0,4}(ni več|ne uporablja|se je spremenil|bo (ukinjen|zaprt))|nov (e-?poštni |elektronski )?naslov|preminil\\p{L}{0,1}|umrl\\p{L}{0,1}",
  optOut:
    "odjav(ite|i|iti|ljam)( \\p{L}{1,5})?|(odstranite|izbrišite|umaknite|črtajte|zbrišite) (me|nas|moj\\p{L}{0,1})|da me (odstranite|izbrišete|umaknete|odjavite)|ne (pošiljajte|pišite|kontaktirajte|kličite) (mi |nam |me )?(več)?|(mi|nam|me) (več )?ne (pošiljajte|pišite|kontaktirajte|kličite)|ne (želim|želimo|želela|želel) (več )?(prejemati|dobivati|biti)|prenehajte (mi|nam|pošiljati|s)|s (seznama|vašega)|iz (vaše |vašega |baze|seznama)",
  engaged:
    "zanima (me|nas)|zanimiv\\p{L}{1,2}|ne zanima (me|nas)|zainteresiran\\p{L}{0,1}|sliši se|pokličite me|pokliči me|ali lahko|lahko (mi|nam|se dogovori\\p{L}{1,2}|se slišimo)|bi lahko|imate|koliko|kako|zakaj|kdaj (bi|lahko|vam|ste)|kaj|kakšn\\p{L}{1,3}|kje|vaša ponudba|ponudb\\p{L}{1,2}|cen(a|e|ik|ika)|predstavit\\p{L}{1,3}|demo|pogovor\\p{L}{0,4}|pogovoriva|pogovorimo|slišimo|sliširva|sestan\\p{L}{1,3}|srečanj\\p{L}{1,2}|dogovori\\p{L}{1,3}|pošljite mi|pošlji mi|pošljite|v prilogi|prilagam|z veseljem|seveda|odlično|super|dobro|v redu|ok|da,|ne,|mislim|menim|predlagam|raje|rad bi|rada bi|potrebujem\\p{L}{0,1}|že (imamo|uporabljamo)|uporabljamo|proračun\\p{L}{0,1}|žal|oprostite|opravičujem|pogodb\\p{L}{1,2}|račun|četrtletj\\p{L}{1,2}|prihodnje leto|morda|mogoče|sporočite|povejte|odloča|ve za|pogledal bom|pogledala bom|ustreza|mi pase|oglasite se|pišite mi|pokličite me",
  later:
    "(odgovoril|odgovorila|pogledal|pogledala|poklical|poklicala|pisal|pisala|oglasil|oglasila|slišimo|pogovorimo)( \\p{L}{1,8}){0,3} (takrat|potem|nato|zatem)|(takrat|potem|nato|zatem|pa) (\\p{L}{1,4} ){0,2}(odgovoril|odgovorila|pogledal|pogledala|poklical|poklicala|oglasim|odgovorim|slišimo|pogovorimo)",
  past: "(bil|bila) sem (na|odsot\\p{L}{1,2}|bol\\p{L}{1,2}|zunaj)|bili smo (na|zaprt\\p{L}{1,2})|pravkar (sem se )?vrnil\\p{L}{0,1}|vrnil\\p{L}{0,1} sem se|ravno sem se vrnil\\p{L}{0,1}|prejšnji teden|pretekli teden",
  closed:
    "(naš\\p{L}{0,1} )?(pisarna|podjetje|trgovina|poslovalnica|skladišče|prostori) (\\p{L}{1,12} ){0,4}zaprt\\p{L}{0,2}|(bo|bodo|je|so|smo|bomo) zaprt\\p{L}{0,2}|ne delamo|državni praznik|praznik|kolektivni dopust|dela prost dan",
  contrast: "ampak|toda|vendar",
};
