/** The text of a report in which the program speaks itself, and whether the returned message follows in it. */
export interface ReportText {
  own: string;
  returned: boolean;
}

const maximumOwn = 12_000;
const maximumLines = 3000;

/** Lines that announce the returned message. Those of sendmail about the session (`transcript`) announce the diagnosis. */
const announcement =
  /^[\s>*|#=_-]{0,40}(?:(?:begin |start of )?(?:original|returned|undelivered|unsent|bounced|failed|rejected|attached|your|the)?,? ?(?:original |returned |undelivered |unsent |e-?mail )?message (?:follows|text|headers?|source|body|attached|returned|is (?:as follows|attached|below|included|enclosed))|(?:below this line|below|attached|here|enclosed|included|this|the following) is (?:a |the )?(?:copy|first|original|returned|header)|(?:the )?(?:headers?|text|body|copy|content|first \d+ lines) of (?:the |your )?(?:original |returned |undelivered |message)|original (?:message|mail|header|e-?mail)s?|returned message|unsent message|message headers?|undelivered message|message follows|ursprüngliche nachricht|originalnachricht|message (?:d['’]origine|original)|mensaje original|mensagem original|messaggio originale|oorspronkelijk bericht|オリジナルメッセージ|元のメッセージ|原始邮件|원본 메시지)[^\n]{0,60}$/i;
/** Headers that a message on its way has and no program writes about itself. */
const traveller =
  /^(?:[\s>|]{0,4}(?:received|return-path)|(?:message-id|mime-version|dkim-signature|x-mailer|x-originating-ip)):/i;
const headerLine = /^[\s>|]{0,4}[A-Za-z][\w-]{1,40}:(?:\s|$)/;

/** Parts what the program says from the message that it sends back, where both stand in one text. */
export function splitReport(text: string): ReportText {
  const lines = text.split("\n", maximumLines);
  const at = lines.findIndex(
    (line, index) => isAnnouncement(line, lines, index) || beginsHeaders(lines, index),
  );
  const own = (at === -1 ? lines : lines.slice(0, at)).join("\n");
  return { own: own.slice(0, maximumOwn), returned: at !== -1 };
}

/** A heading at the end, with nothing behind it, announces nothing; one at the very beginning belongs to the text. */
function isAnnouncement(line: string, lines: readonly string[], index: number): boolean {
  if (index === 0 || line.length > 160 || !announcement.test(line)) return false;
  return lines.slice(index + 1, index + 8).some((next) => headerLine.test(next));
}

/** Three header lines in a row with one that only travelling messages have. */
function beginsHeaders(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? "";
  if (
    !headerLine.test(line) ||
    /^\s{0,4}(?:reporting-mta|final-recipient|action|status|diagnostic-code)/i.test(line)
  )
    return false;
  const block = lines.slice(index, index + 12);
  const end = block.findIndex((one) => one.trim() === "");
  const headers = (end === -1 ? block : block.slice(0, end)).filter((one) => headerLine.test(one));
  return headers.length >= 3 && headers.some((one) => traveller.test(one));
}
