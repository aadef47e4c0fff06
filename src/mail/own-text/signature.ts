/** Closing words, each a line of its own; folded by the caller to letters and blanks. */
const closings = new Set(
  (
    "best regards|kind regards|regards|warm regards|warmest regards|with kind regards|with best regards|many thanks and regards|" +
    "thanks and regards|thanks & regards|best wishes|all the best|best|cheers|sincerely|yours sincerely|sincerely yours|yours faithfully|" +
    "yours truly|kindest regards|rgds|br|kr|respectfully|cordially|with regards|thank you and best regards|thank you and kind regards|warmly|" +
    "mit freundlichen grüßen|mit freundlichem gruß|freundliche grüße|freundliche grüsse|viele grüße|viele grüsse|beste grüße|beste grüsse|" +
    "herzliche grüße|herzliche grüsse|liebe grüße|liebe grüsse|schöne grüße|mit besten grüßen|mit besten grüssen|mit freundlichen grüssen|grüße|gruß|gruss|" +
    "mfg|vg|lg|hochachtungsvoll|mit herzlichen grüßen|" +
    "cordialement|bien cordialement|très cordialement|bien à vous|sincères salutations|salutations|salutations distinguées|meilleures salutations|" +
    "bonne journée|bonne réception|amicalement|respectueusement|cdt|cdlt|meilleurs messages|" +
    "saludos|un saludo|saludos cordiales|cordiales saludos|un cordial saludo|atentamente|un abrazo|cordialmente|muchas gracias y un saludo|reciba un cordial saludo|" +
    "atenciosamente|cumprimentos|com os melhores cumprimentos|melhores cumprimentos|os melhores cumprimentos|att|abraços|um abraço|obrigado e cumprimentos|cordiais cumprimentos|abs|" +
    "cordiali saluti|distinti saluti|saluti|un cordiale saluto|buona giornata|cordialità|un saluto|tanti saluti|a presto|i migliori saluti|" +
    "met vriendelijke groet|met vriendelijke groeten|vriendelijke groet|vriendelijke groeten|groet|groeten|hartelijke groet|hartelijke groeten|mvg|met hartelijke groet|" +
    "med vänliga hälsningar|vänliga hälsningar|med vänlig hälsning|vänligen|hälsningar|vänlig hälsning|bästa hälsningar|med venlig hilsen|venlig hilsen|mvh|" +
    "de bedste hilsner|bedste hilsner|hilsen|kærlig hilsen|vh|med vennlig hilsen|vennlig hilsen|beste hilsen|med hilsen|hilsning|" +
    "ystävällisin terveisin|terveisin|parhain terveisin|t|yst terv|kunnioittavasti|ystävällisesti|" +
    "pozdrawiam|z poważaniem|serdecznie pozdrawiam|pozdrawiam serdecznie|z wyrazami szacunku|łączę pozdrowienia|miłego dnia|" +
    "s pozdravem|s přátelským pozdravem|hezký den|děkuji a přeji hezký den|s úctou|přeji hezký den|" +
    "üdvözlettel|tisztelettel|köszönettel|üdv|szép napot|" +
    "saygılarımla|saygılarımızla|iyi çalışmalar|sevgiler|iyi günler|selamlar|" +
    "cu stimă|cu respect|cu considerație|toate cele bune|o zi bună|cele bune|cu drag|mulțumesc și o zi bună|cu bine|" +
    "με εκτίμηση|με φιλικούς χαιρετισμούς|φιλικά|ευχαριστώ|χαιρετισμούς|με φιλικους χαιρετισμους|καλή συνέχεια|" +
    "з повагою|з найкращими побажаннями|гарного дня|щиро ваш|щиро ваша|з пошаною|" +
    "s pozdravom|s priateľským pozdravom|s úctou|pekný deň|prajem pekný deň|" +
    "поздрави|с поздрав|с поздрави|с уважение|хубав ден|" +
    "srdačan pozdrav|s poštovanjem|lijep pozdrav|pozdrav|lp|lep pozdrav|lepo pozdravljeni|s spoštovanjem|ugoden dan|srdačno|" +
    "pagarbiai|su pagarba|geros dienos|linkėjimai|ar cieņu|ar sveicieniem|lai jauka diena|" +
    "lugupidamisega|parimate soovidega|heade soovidega|tervitades|" +
    "с уважением|с наилучшими пожеланиями|всего доброго|хорошего дня|с уважением и наилучшими пожеланиями|" +
    "よろしくお願いいたします|よろしくお願い致します|以上|敬具|此致|敬礼|敬禮|祝好|顺祝商祺|順頌商祺|谢谢|謝謝|감사합니다|감사합니다 드림|안녕히 계세요"
  )
    .split("|")
    .map((closing) => closing.normalize("NFC")),
);

/** A line that closes a message: nothing below it is about the message. */
export function isClosing(line: string): boolean {
  if (line.length > 60) return false;
  return closings.has(
    line
      .normalize("NFC")
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{M}&\s]/gu, "")
      .trim(),
  );
}

/** A line that is nothing but the writer's name, or a part of it. */
export function isNameOf(name: ReadonlySet<string>, line: string): boolean {
  if (name.size === 0 || line.length > 60 || line.length < 3) return false;
  // Nearly all lines end here.
  const lower = line.normalize("NFC").toLowerCase();
  if (![...name].some((word) => lower.includes(word))) return false;
  const words = wordsOf(line);
  return (
    words.some((word) => word.length > 2) &&
    words.every((word) => name.has(word)) &&
    /\p{L}$/u.test(line.trim())
  );
}

/** The words of a name, for {@link isNameOf}. */
export function wordsOfName(writer: string): ReadonlySet<string> {
  return new Set(wordsOf(writer.slice(0, 200)));
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? []
  );
}

/** `-- `, and what programs put in its place. */
export function isSignatureMark(line: string): boolean {
  return /^(?:--|—|_{5,})[\s\u00a0]{0,4}$/.test(line);
}

const device =
  /^(?:sent (?:from|via|with|by)\b|get outlook for|von meinem .{2,40} gesendet|gesendet (?:von|mit|über|aus)\b|outlook für .{2,20}(?:holen|herunterladen|beziehen)|envoyé (?:de|depuis|à partir|avec)\b|télécharge[rz] outlook|obtenez outlook|enviado (?:desde|do|da|a partir|de mi|con)\b|obtener outlook|obter o outlook|inviato (?:da|dal|con)\b|ottieni outlook|scarica outlook|verzonden (?:vanaf|met|vanuit|via)\b|outlook voor .{2,20} downloaden|skickat från|hämta outlook|skaffa outlook|sendt fra|få outlook|hent outlook|lähetetty |hanki outlook|wysłan[eoy] z|pobierz (?:program )?outlook|odesláno z|získat outlook|küldve |.{2,20}(?:készülékemről|iphone-omról) küldve|.{2,20}(?:umdan|ımdan|imdan) gönderildi|отправлено (?:с|из)\b|trimis (?:de pe|din)\b|στάλθηκε από|εστάλη από|надіслано (?:з|із)(?= )|изпратено от(?= )|odoslané z|poslano (?:s|iz|z)\b|išsiųsta iš|nosūtīts no|saadetud |.{2,20}から送信|发自|從我的 .{2,20} 傳送|从我的 .{2,20} 发送|나의 .{2,20}에서 보냄|.{2,20}에서 보냄)/iu;

/** `Sent from my iPhone`. */
export function isDeviceLine(line: string): boolean {
  return line.length < 120 && device.test(line.trim());
}
