/** How mail programs name the fields of a message that they quote, in the languages that they come in. */
const labels = {
  from: "from|von|de|da|van|från|fra|lähettäjä|od|feladó|kimden|gönderen|от|от кого|отправитель|差出人|送信者|发件人|寄件者|寄件人|發件人|보낸 사람|보낸사람|expéditeur|remitente|mittente|afzender|avsändare|avsender|afsender|nadawca|odesílatel|odosielateľ|od koho|de la|expeditor|από|αποστολέας|від|відправник|подател|pošiljatelj|pošiljatel|šalje|kam|nuo|siuntėjas|no|sūtītājs|saatja|kellelt|fra",
  date: "sent|date|gesendet|gesendet am|datum|envoyé|envoyé le|enviado|enviado el|enviado em|enviada|enviada em|fecha|data|inviato|verzonden|skickat|sendt|dato|lähetetty|päivämäärä|päiväys|pvm|wysłano|wysłane|odesláno|küldve|dátum|elküldve|küldés dátuma|gönderildi|gönderilme tarihi|tarih|отправлено|дата|送信日時|日付|日時|发送时间|发送日期|日期|傳送日期|寄件日期|寄送日期|發送時間|보낸 날짜|보낸날짜|날짜|trimis|data trimiterii|expediat|ημερομηνία|εστάλη|στάλθηκε|надіслано|відправлено|изпратено|poslano|poslané|odoslané|dátum odoslania|poslato|datum slanja|išsiųsta|nosūtīts|datums|saadetud|kuupäev",
  to: "to|an|à|para|a|aan|till|til|vastaanottaja|do|komu|címzett|kime|alıcı|кому|宛先|收件人|收件者|받는 사람|받는사람|destinataire|destinatario|pour|către|catre|la|προς|кому|за|до|za|prima|primatelj|komu|kam|prejemnik|kam|gavėjas|iki|saajad?|saaja|kellele",
  copy: "cc|kopie|kopia|copie|copia|kopi|kopio|másolatot kap|bilgi|копия|抄送|副本|참조|cci|κοιν|копія|копие|kópia|kp|в копие|koopia",
  subject:
    "subject|betreff|objet|sujet|asunto|assunto|oggetto|onderwerp|ämne|emne|aihe|temat|předmět|tárgy|konu|тема|件名|主题|主旨|主題|제목|re|subiect|θέμα|тема|относно|predmet|predmet:|zadeva|tema|temats|teema",
} as const;

export type Label = keyof typeof labels;

const patterns = (Object.keys(labels) as Label[]).map(
  (label) =>
    [label, new RegExp(String.raw`^[\s*_"']{0,40}(?:${labels[label]})[\s*_]{0,3}[:：]`, "iu")] as const,
);

/** Which field of a quoted message a line shows. */
export function labelOf(line: string): Label | null {
  if (!/^.{1,70}[:：]/.test(line)) return null;
  const head = line.slice(0, 70);
  return patterns.find(([, pattern]) => pattern.test(head))?.[0] ?? null;
}

const linesOfBlock = 8;

/** Whether the header of a quoted message begins at this line: three different fields close together. */
export function isHeaderBlock(lines: readonly string[], at: number): boolean {
  const first = labelOf(lines[at] ?? "");
  if (first === null || first === "copy") return false;
  const seen = new Set<Label>([first]);
  let empty = 0;
  for (const line of lines.slice(at + 1, at + 1 + linesOfBlock)) {
    if (line.trim() === "") empty += 1;
    if (empty > 3) break;
    const label = labelOf(line);
    if (label !== null) seen.add(label);
  }
  return seen.size >= 3 && (seen.has("from") || seen.has("subject"));
}
