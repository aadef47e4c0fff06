/** Beginnings of verbs for reading and answering among the words of being back, in all languages; folded. */
const answering =
  /^(?:(?:get|got|be) |repl|answer|respon|read|see|talk|speak|deal|address|attend|expect|pick|follow|touch|catch|antwort|beantw|melde|lese|gelesen|bearbeit|kummer|rueck?meld|reponse|repond|lirai|lire|lis|traite|reviens|reviendr|recontact|contact|leer|leo|conteste|contesta|atende|lerei|lero|legg|risp|ricontatt|lees|lezen|reage|antwoor|beantwoor|svar|besvar|ater?kommer|laser|lese|hor|tar kontakt|luen|lukea|vasta|kasittel|odpi|odpow|przeczyt|skontakt|odezw|odpov|prect|ozv|olvas|valasz|jelentkez|felvesz|keres|raspun|citi|contacta|yanit|cevap|okuya|donus|отве|отпи|прочит|свяж|odgovor|javi|procita|atsak|perskait|atbild|lasi|vasta|loe|απαντ|διαβα|відпов|прочит|отговор|прочет|返信|回复|回覆|답|연락)/;

/** Whether a wording of being back says where somebody is then, and not only that an answer will come. */
export function saysWhere(back: string | undefined): boolean {
  return back !== undefined && !answering.test(back);
}
