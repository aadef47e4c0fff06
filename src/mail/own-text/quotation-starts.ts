const wrote =
  /wrote|writes|said:|schrieb|schreibt|geschrieben|écrit|ecrit|escribió|escribio|escreveu|scritto|scrive|schreef|schrijft|skrev|skriver|kirjoitti|napisał|napisal|pisze|napsal|píše|írta|irta|yazdı|yazdi|написал|пишет|писал|書き|写道|寫道|写到|작성|님의|メール|a scris|scrise|έγραψε|пише|написав|написала|написа|pise|napísal|je napisao|je napisala|piše|napisao|je napisal|parašė|rašė|rakstīja|kirjutas/iu;
const address = /[^\s<>@]{1,80}@[^\s<>@]{2,80}/u;
const year = /(?:19|20)\d\d|\d{1,2}[./-]\d{1,2}[./-]\d\d/;
const time = /\d{1,2}[:.h]\d\d/;
const maximumAttribution = 350;

/**
 * How many of the lines that end here are the line above a quotation (`On … wrote:`), as programs and people write it
 * in many languages and wrap it; 0: it is none.
 */
export function attributionLines(lines: readonly string[], at: number): number {
  const last = (lines[at] ?? "").trim();
  if (!/[:：]\s{0,2}$/.test(last) || last.startsWith(">")) return 0;
  let joined = last;
  for (let count = 1; count <= 3; count += 1) {
    if (isAttribution(joined)) return count + linesOfDate(lines, at - count, joined);
    const above = (lines[at - count] ?? "").trim();
    if (above === "" || above.startsWith(">") || /[.!?]$/.test(above)) return 0;
    joined = `${above} ${joined}`;
  }
  return 0;
}

/** The date may stand on a line of its own above the name. */
function linesOfDate(lines: readonly string[], at: number, below: string): number {
  const line = (lines[at] ?? "").trim();
  const dated = year.test(line) || time.test(line);
  return dated && !year.test(below) && line.length < 120 && !/[.!?>]$/.test(line) ? 1 : 0;
}

function isAttribution(text: string): boolean {
  if (text.length > maximumAttribution) return false;
  const when = year.test(text) || time.test(text);
  const who = address.test(text);
  return (wrote.test(text) && (when || who)) || (who && when && /<[^<>]{3,90}>|님|wrote/u.test(text));
}

const between = String.raw`[\p{L}\p{M}\d ,.'’()<>@:/&-]{3,120}`;
const separator = new RegExp(
  String.raw`^[\s>*]{0,6}(?:-{4,}|_{4,}|={4,}|—{3,})\s?${between}\s?(?:-{3,}|_{3,}|={3,}|—{3,})\s{0,4}$`,
  "u",
);
const looseSeparator =
  /^[\s>*]{0,6}-{2,}\s?(?:original|ursprüngliche|message d|mensaje|mensagem|messaggio|oorspronkelijk|ursprungligt|opprinnelig|oprindelig|alkuperäinen|wiadomość|původní|eredeti|özgün|orijinal|исходное|forwarded|weitergeleitet|mesaj|αρχικό|оригінальне|оригинално|pôvodná|izvorna|originalna|izvirno|originalus|sākotnējais|algne|元の|原始|原邮件|원본)/iu;
const forwarded =
  /^[\s>*]{0,6}(?:begin forwarded message|anfang der weitergeleiteten nachricht|anfang der weitergeleiteten e-mail|début du message (?:réexpédié|transféré)|inicio del mensaje reenviado|início da mensagem (?:reencaminhada|encaminhada)|inizio messaggio inoltrato|begin doorgestuurd bericht|vidarebefordrat brev|videresendt melding|start på videresendt besked|välitetty viesti alkaa|początek przekazywanej wiadomości|začátek přeposílané zprávy|továbbított levél kezdete|iletilen mesajın başlangıcı|начало переадресованного сообщения|転送されたメッセージ|下面是被转发的邮件|以下是轉寄的郵件|전달된 메시지)/iu;

/** A line from which on everything is somebody else's message. */
export function isSeparator(line: string): boolean {
  if (line.length > 250 || line.length < 6) return false;
  return separator.test(line) || looseSeparator.test(line) || forwarded.test(line);
}
