/**
 * Where people are back: in an office, at a desk, at work, or plainly there again; in folded text. Wordings that lead to
 * the reader (back to you, zurück auf Sie) are none.
 */
const words = [
  String.raw`office|desk|at work|back in (?:on|from|the)|back (?:online|from (?:leave|holiday|vacation))|(?<!before (?:(?:i|we) )?)(?:am|'m|be|is|are|i'm) back(?! (?:to|with) )`,
  String.raw`im buro|im haus|am (?:schreibtisch|arbeitsplatz)|im dienst|(?:in|auf|bei|zur) (?:der )?arbeit|wieder (?:(?:voll |ganz )?fur (?:sie|dich|euch|alle) )?(?:da|hier|im|am|an|in|auf|vor|erreichbar)|am start|(?:bin|sind) (?:ich |wir )?(?:[\p{L}\d.]{1,12} ){0,4}zuruck`,
  String.raw`bureau|au travail|de retour|oficina|al trabajo|en el trabajo|de vuelta|de regreso|ufficio|al lavoro|in sede|rientr\p{L}{0,4}|di ritorno|escritorio|ao trabalho|no trabalho|de volta`,
  String.raw`(?:de|a) nouveau (?:joignable|disponible|present\p{L}?|au|en|parmi)|(?:je |nous )(?:reviens|revenons|reviendrai|reviendrons)(?! (?:vers|avec|sur|a vous))|(?:reprends|reprendrai|reprise|rouvr\p{L}{1,6}|reouv\p{L}{1,6})`,
  String.raw`(?:vuelvo|volvere|volvemos|regreso|regresare|regresamos)(?! (?:a |con |sobre ))|reincorpor\p{L}{1,6}|localizable|retom(?:o|are|amos) (?:el|mi|los|la)|(?:torno|tornero|torniamo|ritorno)(?! (?:a |da |con |su ))|(?:volto|voltarei|voltamos|regresso|regressamos)(?! (?:a |com |ao assunto))|reab\p{L}{1,6}|riap\p{L}{1,6}|(?:torno|tornare|tornem)(?! (?:a |amb ))`,
  String.raw`kantoor|(?:op|aan) het werk|er weer|weer (?:voor (?:u|je|jullie) )?(?:bereikbaar|aanwezig|present|klaar)|op post|(?:ben|zijn) (?:ik |we )?(?:[\p{L}\d.]{1,12} ){0,4}terug(?! naar)`,
  String.raw`kontoret|jobbet|pa jobb|pa arbejde|pa plats|arbetsplats\p{L}*|(?:ar|er) (?:jag |jeg |vi )?(?:[\p{L}\d.]{1,12} ){0,3}(?:tillbaka|tilbake|tilbage)(?! till? )|toimisto\p{L}*|toissa|toihin|tavoitettavissa`,
  String.raw`biur\p{L}+|(?:w|do) pracy|wracam|kancelar\p{L}*|v praci|do prace|(?:budu|jsem|som|budem) (?:[\p{L}\d.]{1,12} ){0,3}(?:zpet|spat)|irod\p{L}*|munkahely\p{L}*|visszater\p{L}*|birou|la serviciu|la munca|ma intorc|ofis\p{L}*|is yeri\p{L}*|gorev\p{L}*|pisarn\p{L}*|ured\p{L}*|kontor\p{L}*|toole|van phong|cong ty|di lam|quay lai|tro lai|kantor|ngantor`,
  String.raw`wroc(?:e|imy)(?! (?:do|z) )|(?:po |do |z )?powrot\p{L}{0,2}|znow (?:z wami|w|na)|na posterunku|melduje sie|(?:vratim|vracim|vratime|vracime) se(?! k )|navrat\p{L}{0,2}|zpatky|jsem tu|zas tu|som zas|v robote|ulok ujra|ujra az \p{L}{3,15}|teljes uzemmel|zase (?:v|tady|tu|naplno)|(?:vratim|vraciam|vratime) sa(?! k )|naspat|(?:znova|opat) (?:v|tu|som)|jovok vissza|visszajov\p{L}{1,4}|terek vissza|(?:ujra|megint|ismet) (?:itt|bent|dolgoz\p{L}{1,3}|elerheto)`,
  String.raw`vracam(?:o)? se(?! na )|vratit? cu se|na poslu|povrat\p{L}{1,3}|opet (?:sam|tu|radim|u)|sam (?:opet|ponovo|ponovno)|za (?:stolom|mizo)|dosegljiv\p{L}? spet|dostup\p{L}{1,2} opet|spet (?=\d)|vrnem(?:o)? se|se vrn\p{L}{2,3}|nazaj|spet (?:sem|tu|v|dosegljiv\p{L}?)|sem spet|gris(?:iu|ime)|griz(?:tu|tame)|sugris(?:iu|ime)|atgriez(?:isos|os|isimies)`,
];
const spaced = new RegExp(String.raw`(?<!\p{L})(?:${words.join("|")})(?!\p{L})`, "u");
const cyrillicOrGreek =
  /верну(?!(?:сь|ться) (?:к|с) )|выиду|выхожу|поверну(?!(?:сь|ся|тись) до )|повертаю|връщам|върна|завърн|на связи|на зв'язку|на линия|в строю|бюрото|за (?:рабочии|робочии) ст|επιστρ|πισω στ|διαθεσιμ\p{L}{1,2} ξανα/u;
const others =
  /офис|работ|робот|робоч|γραφει|εργασι|オフィス|出社|出勤|業務|戻り|办公|辦公|上班|公司|回来|返回|사무실|회사|복귀|출근|المكتب|العمل|عودت|ساعود|اعود/u;

/** The same in languages whose words tell being back from coming back to the reader. */
export function plainlyBack(folded: string): boolean {
  return spaced.test(folded) || cyrillicOrGreek.test(folded);
}

/** Whether somebody says where they will be, as notes do; that an answer will come, people promise as well. */
export function backAtWork(folded: string): boolean {
  return plainlyBack(folded) || others.test(folded);
}
