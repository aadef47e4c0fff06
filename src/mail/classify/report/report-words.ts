import { LetteredPattern } from "../../wordings/pattern-list.ts";

/** Mailboxes and display names that programs for delivery write from. */
const daemonBoxes =
  /^(?:mailer[-_.]?daemon|mail[-_.]?daemon|mdaemon|daemon|postmaster|post[-_.]?master|mailmaster|postoffice|mailsrv|mail[-_.]?admin(?:istrator)?|mail[-_.]?delivery|mailer|mail|bounce|bounces|dsn|ndr|mmdf|smtp[-_.]?(?:daemon|gateway|server)?|microsoftexchange[0-9a-f]{8,40})[^@]{0,20}@/;
const daemonNames =
  /mail(?:er)?[ -]?(?:delivery|daemon|administrator|system)|delivery (?:sub)?system|delivery (?:agent|service|notification|report)|postmaster|post ?master|system administrator|systemadministrator|microsoft (?:outlook|exchange)|mail transfer|returned mail|undeliverable|bounce/i;

export function isDaemon(address: string, name: string): boolean {
  return (
    daemonBoxes.test(address) ||
    (daemonNames.test(name.slice(0, 200)) && !/^[^@]{1,64}@(?:gmail|outlook|hotmail)\.com$/.test(address)) ||
    daemonBoxes.test(`${name.slice(0, 60).trim().toLowerCase()}@`)
  );
}

/** Subjects of reports about a delivery. What was answered or forwarded by a person is told apart before. */
export const reportSubject = new LetteredPattern(
  new RegExp(
    [
      String.raw`\bundeliver|\bnon[- ]?deliver|nondeliver|\bdelivery (?:status|fail|report|problem|error|notif|has|delay|incomplete|expired|unsuccess|warning|message|to|of|failure)|(?:mail|message|e-?mail) (?:delivery|status|system|could|can|not|was not|has not|undeliver|delay|rejected|refused|blocked|bounced|returned|transport|routing)|fail(?:ed|ure)(?: to| of| notice| mail| delivery| notification|:)|return(?:ed|ing) (?:mail|message|to|e-?mail|because)|return to sender|(?:could not|cannot|can't|couldn't|not|un)[- ]?(?:be )?deliver|\bbounce|bad (?:address|recipient)|user unknown|unknown (?:user|recipient|address)|unzustellbar|rejected mail|problem(?:s)? delivering|error sending|warning: (?:could not|message)|\bdsn\b|delayed mail|mail delay|relayed|delivered:|successful(?:ly)? (?:mail )?deliver|message status|mail failure|message (?:not|un)`,
      String.raw`nicht (?:zugestellt|zustellbar|übermittelt)|zustell(?:ung|bericht)|unzustell|mail-?zustell|non remis|échec (?:de )?(?:la )?(?:remise|distribution|d['’]envoi)|non distribu|non délivré|courrier (?:non|retourné)|no (?:se )?(?:pudo|puede|ha podido|entregad)|no entreg|error de (?:entrega|env[ií]o)|correo devuelto|devuelto|estado de (?:la )?entrega|não (?:foi|pôde|entregue)|falha (?:na|de|no) (?:entrega|envio)|erro de entrega|devolvid|mancat[oa] (?:recapito|consegna)|non (?:recapit|consegn)|impossibile (?:recap|conseg)|recapito non|onbestelbaar|niet (?:af|be)|bezorg`,
      String.raw`(?:kan|kunde|kunne) (?:inte|ikke) (?:lever|skick)|går inte att leverera|ikke[- ]lever|ikke leveres|olevere|ei voi(?:tu|da)? toimittaa|toimittaminen|nie (?:dostarcz|można dostarcz|doręcz)|niedostarcz|niedoręcz|błąd dostarcz|zwrot|nelze doručit|nedoruč|kézbesít|teslim edil|(?:не|не удалось|невозможно) ?достав|недостав|возвра|配信(?:不能|でき|エラー)|送信(?:エラー|できません|失敗)|届き?ません|配送|エラー通知|エラーメール|未達|不達|(?:无法|無法|未能)(?:送达|投递|傳遞|传递|发送|送達)|退信|投递失败|배달|전송 ?(?:실패|되지)|반송|전달되지`,
      // Of a mailbox that takes no more, in the words of the gateway before it.
      String.raw`(?:mail ?box|inbox|quota|storage) .{0,30}(?:\bfull\b|exceeded|over (?:the |its )?(?:quota|limit))|\bover ?quota|\b(?:full|overfull) (?:mail ?box|inbox)|(?:message|mail|e-?mail) (?:was |has been )?(?:quarantined|refused|blocked|not accepted)|(?:postfach|mailbox) (?:\S{1,20} )?(?:voll|überfüllt)|bo[iî]te (?:\S{1,12} ){0,3}(?:pleine|saturée)|buz[oó]n (?:\S{1,12} )?lleno|casella (?:\S{1,12} )?piena|caixa (?:\S{1,12} ){0,3}(?:cheia|lotada)|(?:postbus|mailbox) (?:\S{1,12} )?vol\b|skrzynka (?:\S{1,14} )?(?:pełna|przepełniona)|(?:inkorgen|brevlådan|innboksen|indbakken|postkassen) (?:\S{1,12} )?(?:full|fuld)\b`,
    ].join("|"),
    "i",
  ),
);

/** What such reports say in their first lines. */
export const reportPhrase = new LetteredPattern(
  new RegExp(
    [
      String.raw`\b(?:could|can|was|were|has|have|is|will|would)(?: ?not| ?n['’]t|not) (?:be |been |yet been |yet be )?(?:deliver|sen[dt]|reach|transmit|forwarded to the|process|relay|accept)|did(?: not|n['’]t) reach|undeliver|non-?deliver|unable to (?:deliver|send|relay|reach|transmit|complete)|fail(?:ed|ure) (?:to deliver|to send|to reach|recipients?|delivery|permanently|addresses)|delivery (?:to|of|has|failed|failure|status|attempt|error|report|problem|notif|temporar|unsucc)|permanent(?:ly)? (?:error|fail|fatal|undeliv|reject)|following (?:address|recipient|error|user|destination|addresses|message)|transcript of (?:the )?session|(?:mail|message|e-?mail) (?:delivery|system|that you sent|you sent|to the following|was (?:rejected|returned|refused|blocked|not|undeliver)|has been (?:rejected|returned|refused|blocked|delayed)|cannot|can't|could|bounced|returned|rejected|transport|blocked|is being returned|not delivered)|returned (?:to|mail|message|below|for)|rejected (?:by|your|for|because)|(?:problem|error|trouble|difficult\w{1,4})(?:s)? (?:delivering|sending|while|encountered|occurred|in|was|report)|hi\. this is (?:the|a)|i['’]m (?:sorry|afraid)|this is (?:the|an?) .{0,60}(?:program|mail|postfix|qmail|exim|server|automat|delivery|email system|notification)|created automatically by|automatically (?:generated|rejected)|requested action not taken|(?:error|reason|cause)s?(?: message)? ?(?:below|was|is|:)|invalid (?:user|address|recipient)|user (?:unknown|not|does)|unknown (?:user|recipient|address)|no such (?:user|recipient|address|mailbox)|mailbox (?:full|is full|unavailable|not|quota)|quota|remote host said|smtp error|diagnostic|server (?:said|responded|response|returned|error)|bounce|successfully (?:delivered|relayed)|has been (?:successfully )?delivered|been delayed|still (?:trying|being)|will (?:continue|keep|retry|be retried|try)|retr(?:y|ied)|does not exist|not found`,
      String.raw`nicht (?:zugestellt|zustellbar|übermittelt|ausgeliefert|erreicht|gefunden)|zustell|unzustell|konnte nicht|kann nicht|n['’]a (?:pas )?(?:pu|été)|non remis|non distribu|impossible (?:de|d['’])|échec|destinataire|no (?:se )?(?:pudo|puede|ha (?:sido|podido)|fue)|entreg|non (?:è stat|può|recap|conseg)|impossibile|não (?:foi|pôde|pode)|niet (?:worden|bezorg|aflever|be)|kunde inte|kan inte|kan ikke|kunne ikke|ei voi|nie (?:moż|zosta|udało|dostar)|nelze|nebyl|doruč|nem (?:sikerült|lehet)|kézbesít|teslim|не (?:удалось|может|был|достав)|недостав|できません|ませんでした|エラー|届|配信|无法|無法|失败|失敗|退回|拒[绝絕]|못했|없습니다|실패`,
    ].join("|"),
    "i",
  ),
);

/** Headings and fields that no person writes at the beginning of a message. */
export const programHeading = new LetteredPattern(
  /transcript of (?:the )?session follows|addresses had (?:permanent|transient|delivery)|failed recipients ?-|error-for:|created automatically by mail delivery|final-recipient:|diagnostic-code:|this is the (?:mail system|qmail-send)|generating server:/i,
);

/** The program goes on trying, and says so, though it also says what it does when that fails. */
export const goesOn = new LetteredPattern(
  /warning message only|do(?:es)? not need to (?:resend|send)|no action is required|delivery attempts will continue|will (?:continue|keep|go on) (?:to try|trying|attempting)|could not send (?:mail|message) for (?:the )?(?:past|last)|temporary problem delivering|will retry for|only a notice of delay|just a warning|continuer(?:à|a['’]) a tentare|(?:il sistema|verrà) (?:ritenter|riprover)|continuera (?:à|d['’]) ?(?:essayer|tenter)|seguirá intentando|continuará (?:tentando|a tentar|intentando)|blijft (?:het )?proberen|wird (?:weiterhin|weiter) versuchen|fortsätter (?:att )?försöka|fortsætter med at|fortsetter å|będzie (?:nadal )?ponawia|keine? (?:aktion|weitere[rns]? (?:aktion|handlung|schritte?)) (?:ist )?(?:erforderlich|nötig|notwendig)|(?:sie )?müssen (?:nichts|die nachricht nicht)|no (?:hace falta|es necesario|necesita|tiene) que (?:haga|hacer|vuelva|reenv)|aucune action (?:n[’']est )?(?:requise|nécessaire)|inutile de (?:renvoyer|la renvoyer)|não é necessário (?:fazer|reenviar)|non è necessario (?:fare|rinviare|inviare)|u hoeft (?:niets|het bericht niet|geen)|du behöver inte|du trenger ikke|du behøver ikke|nie musisz|nie ma potrzeby|není (?:třeba|nutné) (?:nic|zprávu)|nem szükséges|не (?:нужно|требуется) (?:ничего|отправлять|повторно)/i,
);
/** Words of a delay; with words of an end beside them they tell what came before it. */
export const delayPhrase = new LetteredPattern(
  /warning message only|could not send (?:mail|message) for (?:the )?(?:past|last)|(?:will|shall) (?:continue|keep|be (?:retried|attempted)|try|retry|re-?attempt|persist|resume)|(?:continue|keep|still) (?:to )?(?:try|attempt|being attempted|retry)|(?:has|have|is|was|been) (?:not yet been delivered|delayed|temporarily delayed|deferred)|not yet (?:been )?delivered|delivery (?:is |was |has been )?(?:delay|deferred|temporarily suspended|attempts will)|delayed (?:\d|mail|message|delivery)|(?:message|mail) (?:\S{1,40} )?(?:is |has been |still |delivery )?(?:delayed|still (?:in|undelivered|queued))|temporary (?:non-?fatal|warning)|transient non-?fatal|still undelivered|wird (?:weiterhin|weiter) versucht|verzögert|verzögerung|sera retenté|retardé|se (?:seguirá|volverá a) intent|continuar(?:á|emos) (?:a )?tent|verrà ritentat|wordt (?:opnieuw|nogmaals) geprobeerd|verzoegert|(?<!versuchen sie (?:es )?(?:bitte )?)später erneut|erneute[rn]? zustellversuch|nouvelle tentative|nouveaux essais|remise (?:est )?(?:retardée|différée)|volverá a intentar|volveremos a intentar|retrasad[oa]|(?:todavía|aún) no se ha (?:podido )?entreg|ainda não (?:foi|pôde)|atrasad[oa]|tentará novamente|nuovi tentativi|ancora (?:stato )?(?:recapitat|consegnat)|ancora in coda|continuer(?:à|a['’]) a tentare|in ritardo|vertraagd|opnieuw (?:te )?(?:bezorg|prober)|försenad|nya försök|försöker igen|forsinket|nye forsøg|nye forsøk|prøver igjen|prøver igen|viiväst|yritetään uudelleen|opóźni|ponown(?:a|e|ić) prób|zpožděn|další pokus|kézbesítés késik|késleltet|gecik|tekrar denenecek|задерж|повторн(?:ая|ые|ую) попыт|будут продолжены|întârziat|va încerca din nou|καθυστέρησ|затримк|ще не доставлен|再送を(?:試み|続け)|再試行|配信遅延|遅延|将继续|(?<![您你请請后後])重试|延迟/i,
);
/** What ends the trying, whatever else is said. */
export const finalPhrase = new LetteredPattern(
  /giv(?:e|ing) up|gave up|permanent(?:ly)?|(?:will|shall) not (?:be )?(?:retr|try|attempt|deliver)|no (?:further|more) (?:delivery )?attempt|could not be delivered (?:for|within|after)|failed (?:permanently|after)|has failed|did not reach|expired|returned to (?:the )?sender|was not delivered|undeliverable|too long in (?:the )?queue|cannot be delivered/i,
);
/** The program did what it should. */
export const successPhrase = new LetteredPattern(
  /(?:successfully|has been|have been|was|were) (?:successfully )?(?:delivered|relayed|forwarded|received by|expanded|sent) (?:to|successfully|by|with)|successfully delivered|delivery (?:was |has been )?(?:successful|completed|confirm)|(?:relayed|delivered) (?:to|into) (?:the )?(?:following|mailbox|recipient|destination|a (?:mailer|system|remote|non))|relayed to non-|successful delivery notification|erfolgreich (?:zugestellt|übermittelt)|wurde(?:n)? zugestellt|entregado correctamente|remis avec succès|consegnato correttamente|配信(?:しました|されました|完了)/i,
);
