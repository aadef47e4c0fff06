import type { Phrases } from "../phrases.ts";

export const latvian: Phrases = {
  language: "lv",
  spaced: true,
  subject:
    "automātiska atbilde|automātiskā atbilde|automātisks paziņojums|automātiska ziņa|ārpus biroja|prombūtnes paziņojums|neesmu birojā|autoatbilde",
  looseSubject:
    "atvaļinājums|atvaļinājumā|esmu atvaļinājumā|prombūtne|prombūtnē|komandējums|komandējumā|slimības lapa|brīvdiena|saņēmām jūsu|jūsu pieprasījums|saņemšanas apstiprinājums|paldies par|jauna (e-?pasta )?adrese|mainījusies adrese|vairs nestrādā|slēgts|svētku dienas",
  thanks:
    "(cienījamais|cienījamā|cienījamie|godātais|godātie) (sūtītāj\\p{L}{0,1}|klient\\p{L}{0,1}|partneri|kolēģi)|(paldies|pateicos|pateicamies) (jums )?(par|ka)|(paldies|pateicos|pateicamies) par (sapratni|pacietību)|atvaino\\p{L}{1,6} par (sagādāt\\p{L}{1,4}|neērtīb\\p{L}{1,3}|kavē\\p{L}{1,5})",
  instead:
    "steidzam\\p{L}{1,4}|neatliekam\\p{L}{1,4}|(lūdzu|lūdzam)? ?(sazinieties|sazināties|vērsieties|vērsties|zvaniet|zvanīt|rakstiet|rakstīt|sūtiet|griezties|griezieties) (ar|pie|uz|pa)|(varat|var) (sazināties|vērsties|zvanīt|rakstīt)|(manu|mana|manai|manam|mans|mani)? ?kolēģ\\p{L}{1,3}|mani aizvieto|aizvieto|aizvietotāj\\p{L}{1,2}|manas prombūtnes laikā|manā prombūtnē|kamēr (esmu|neesmu)|šajā laikā|tikmēr|nepieciešamības gadījumā|ja (jautājums|nepieciešams|nepieciešama)",
  limited:
    "strādāju (tikai |pusslodz|nepilnu)|bez (datora|interneta|sakariem)|atbildēšu (\\p{L}{1,8} )?(vēlāk|nākamajā darba dienā|ar nokavēšanos)|ar nokavēšanos|ierobežot\\p{L}{1,2} (piekļuv\\p{L}{1,2}|pieej\\p{L}{1,2}|iespēj\\p{L}{1,3})|(nav|nebūs) (\\p{L}{1,10} )?(piekļuves|pieejas)|bez (piekļuves|pieejas)|(piekļuv\\p{L}{1,2}|pieej\\p{L}{1,2}) (e-?past\\p{L}{1,3}|past\\p{L}{1,3})|nelasu|nelasīšu|nepārbaud\\p{L}{1,4}|(vēstules|vēstule|ziņas|e-?pasti) (\\p{L}{1,10} )?(netiek|netiks) (\\p{L}{1,14})|netiks (pārsūtīt|lasīt|izlasīt|pāradresēt)\\p{L}{1,2}|reti|retāk|ar kavēšanos|kavē\\p{L}{1,6}|aizkav\\p{L}{1,6}|(nevar\\p{L}{1,4}) (\\p{L}{1,8} )?(atbildēt|lasīt|izlasīt)",
  onReturn:
    "(kad|tiklīdz|līdzko) (atgriezīšos|būšu|varēšu)|pēc (manas )?atgriešanās|atgriežoties|atgriezies|atgriezusies|cik (drīz|ātri) vien iespējams|pēc iespējas (ātrāk|drīzāk)|pie pirmās iespējas|uzreiz pēc",
  automatic:
    "automātisk\\p{L}{1,2} (atbilde|paziņojums|ziņa|ziņojums|vēstule|e-?pasts)|automātiski (ģenerēt|izveidot|nosūtīt|sagatavot)\\p{L}{1,2}|(ģenerēt|nosūtīt|izveidot)\\p{L}{1,2} automātiski|(lūdzu,? |lūdzam,? )?(uz to |uz šo (e-?pastu|vēstuli|ziņu) )?neatbild(iet|ēt)",
  received:
    "(saņēmām|esam saņēmuši|reģistrējām|esam reģistrējuši) (jūsu)|jūsu (vēstule|pieprasījums|ziņa|e-?pasts|jautājums|pieteikums|pasūtījums|iesniegums) (\\S{1,12} )?(ir|tika) (\\p{L}{1,10} )?(saņemt|reģistrēt|pieņemt|izveidot)\\p{L}{1,2}|(ir|tika) (veiksmīgi )?(saņemt|reģistrēt|pieņemt|izveidot)\\p{L}{1,2}|apstiprinām,? ka|apstiprinām (saņemšanu)|(pieteikuma|pieprasījuma|lietas|reģistrācijas) (numurs|nr)|ar numuru|nr\\.? ?#?\\d{3,9}|paldies,? ka (sazinājāties|vērsāties|rakstījāt)|paldies par (jūsu )?(pieprasījumu|jautājumu|vēršanos)",
  willRespond:
    "(mūsu (komanda|speciālist\\p{L}{1,3}|darbiniek\\p{L}{1,3}|konsultant\\p{L}{1,3})|speciālists|darbinieks) (\\p{L}{1,12} ){0,4}(atbildēs|sazināsies|izskatīs)|(atbildēsim|sazināsimies|izskatīsim|sniegsim atbildi)|(laikā|ne vēlāk kā) (\\d{1,3}|vienas|divu|trīs|piecu)|(\\d{1,3}|vienas|divu|trīs|piecu) (darba )?(dienu|stundu) laikā|darba (dien\\p{L}{1,3}|laik\\p{L}{1,2}|stund\\p{L}{1,3})|tuvākajā laikā|pēc iespējas ātrāk",
  left: "(vairs ne\\p{L}{1,10}|vairs nav (mūsu|darbiniek\\p{L}{1,2})|nestrādā vairs)|(pameta|pametu|atstāja|atstāju|aizgāja no|aizgāju no|ir pametis|ir pametusi|ir atstājis|ir atstājusi) (uzņēmum\\p{L}{1,2}|kompānij\\p{L}{1,2}|firm\\p{L}{1,2}|darb\\p{L}{1,2}|mūsu)|(devās|aizgāja|esmu devies|esmu devusies) pensijā|pēdējā darba diena (bija|jau)|(adrese|pastkaste|konts) (\\p{L}{1,12} ){0,4}(vairs|ir mainījusies|mainījās|nav aktīv\\p{L}{1,2}|tiks slēgt\\p{L}{1,2})|jaun(ā|a|o) (mana )?(e-?pasta )?adres\\p{L}{1,2}|mana jaunā|miris|mirusi",
  optOut:
    "(izņemiet|izdzēsiet|dzēsiet|svītrojiet|noņemiet) (mani|mūs|manu)|(mani|mūs|manu) (\\p{L}{1,10} )?(izņemt|izdzēst|izdzēsiet|svītrot|dzēst)|(vairāk |vairs |lūdzu )?(man |mums )?(vairāk |vairs )?(nerakstiet|nesūtiet|nezvaniet|netraucējiet|nesazinieties)|(nevēlos|nevēlamies|negribu|negribam) (\\p{L}{1,8} )?(saņemt|jūsu|lai)|(atteikties|atsakos) no|no (saraksta|jūsu saraksta|sava saraksta|datubāzes|jūsu datubāzes)|pārtrauciet|atrakst\\p{L}{1,4}",
  engaged:
    "nākamnedēļ|parakstīs|izlems|pārsūtīju|paziņošu|atsūtiet|interesē|ieinteresē\\p{L}{1,4}|interesant\\p{L}{1,2}|neinteresē|izklausās|piezvaniet man|zvaniet man|vai (varat|varētu|varam|jums|jūs)|varētu|varam|jums ir|cik|kā|kāpēc|kad (jums|varētu|varam|jūs)|kāds|kāda|kādi|kādas|kur|jūsu (piedāvājums|cena|produkts|risinājums)|piedāvājum\\p{L}{1,3}|cen(a|as|rādi|rādis)|prezentācij\\p{L}{1,2}|demo|parunāt|parunāsim|parunājam|apspriest|apspriedīsim|satikt\\p{L}{1,3}|tikšanās|sazvan\\p{L}{1,6}|vienoties|atsūtiet|atsūti|pievienoj\\p{L}{1,2}|pielikumā|labprāt|ar prieku|protams|lieliski|labi|der|ok|jā,|nē,|domāju|iesaku|piedāvāju|drīzāk|vēlētos|gribētu|vajag|vajadzīgs|jau (ir|izmantojam|lietojam)|izmantojam|budžet\\p{L}{1,2}|atvainojos|diemžēl|līgum\\p{L}{1,2}|rēķin\\p{L}{1,2}|ceturksn\\p{L}{1,2}|nākamgad|varbūt|dodiet ziņu|pasakiet|izlemj|zina|apskatīšu|der man|man der|uzrakstiet man|sazinieties ar mani|piezvaniet man",
  later:
    "(atbildēšu|apskatīšos|piezvanīšu|uzrakstīšu|parunāsim|apspriedīsim|izlasīšu)( \\p{L}{1,8}){0,3} (tad|vēlāk|pēc tam)|(tad|vēlāk|pēc tam) (\\p{L}{1,4} )?(atbildēšu|apskatīšos|piezvanīšu|uzrakstīšu|parunāsim|apspriedīsim)",
  past: "(biju|bijām) (atvaļinājum\\p{L}{1,3}|prombūt\\p{L}{1,3}|komandējum\\p{L}{1,3}|slim\\p{L}{1,2}|ārzemēs)|slimoju pagājuš\\p{L}{1,3}|tikko atgriez\\p{L}{1,4}|atgriezos no|jau esmu atpakaļ|pagājušajā nedēļā|pagājušonedēļ",
  closed:
    "(mūsu )?(birojs|uzņēmums|veikals|noliktava) (\\p{L}{1,12} ){0,4}(slēgt\\p{L}{1,2}|nestrādā\\p{L}{0,1})|(būs|ir|tiks) slēgt\\p{L}{1,2}|nestrādājam|nestrādāsim|svētku dien\\p{L}{1,2}|valsts svētk\\p{L}{1,2}",
  contrast: "bet|taču|tomēr",
};
