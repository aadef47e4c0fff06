/** What a sentence about a failed delivery means for the address: gone for good, or a state that may pass. */
export type Permanence = "hard" | "soft";

export interface RefusalWords {
  rule: string;
  permanence: Permanence;
  words: RegExp;
  /** Words that also stand in greetings and disclaimers: they count only beside a code or a quotation. */
  loose: boolean;
  /** Words that servers put before any reason: where a status gives one, it decides. */
  general: boolean;
}

const looseRules = new Set(["spam", "policy", "temporary", "expired", "system_trouble"]);

/** Whoever a mail server may call the one who does not exist. */
const somebody = String.raw`(?:user(?:name|s)?|mail ?box(?:es)?|mail ?drop|account|e-?mail(?: ?address)?|recipients?|address(?:ee|es)?|receiver|local[- ]?part|person|customer|member|spectator|employee|alias|destination)`;
const notThere = String.raw`(?:does ?n[o'’]?t (?:currently |seem to )?(?:exist|have an? (?:\S{1,60} )?(?:account|mailbox))|do ?n[o'’]t exist|(?:does|do|did|could|can|has|have|is|was|were)? ?(?:not|n['’]t|cannot)(?: be| been)? (?:exist|exists|found|known|located|recogni[sz]ed|listed)|can['’]t be found|(?:is|may be|might be) (?:possibly |probably )?(?:in ?correct|wrong|misspel(?:t|led))|(?:does|do|can|will) ?n[o'’]t (?:receive|accept) (?:any )?(?:e-?)?mail(?! from)|(?:is|are|was) (?:un(?:known|recogni[sz]ed)|invalid|incorrect|inactive|disabled|closed|terminated|deactivated|non-?existent|wrong)|no longer (?:exists?|valid|active|available|in (?:use|service)|(?:on|in|at) (?:this |the |our )?(?:server|system|directory|list|organi[sz]ation|company)|accepts? (?:e-?)?mail|here|with (?:us|the)|works?|employed|a valid)|has been (?:deleted|removed|closed|deactivated|disabled|terminated|cancell?ed|discontinued|retired)|unknown|invalid|inactive|deactivated|discontinued|terminated)`;

function words(rule: string, permanence: Permanence, ...sources: readonly string[]): RefusalWords {
  const loose = looseRules.has(rule);
  return {
    rule: `bounce_text.${rule}`,
    permanence,
    words: new RegExp(sources.join("|"), "i"),
    loose,
    general: rule === "address_refused",
  };
}

/**
 * What mail servers say when they refuse an email or give up on it, the more telling first. Texts are one line, blanks
 * collapsed. Every gap is bounded, so that reading stays linear.
 */
export const refusalWords: readonly RefusalWords[] = [
  words(
    "sender_refused",
    "soft",
    String.raw`\b(?:unknown|invalid|bad|forged|illegal|unrouteable|unroutable|unverified) (?:envelope |return |smtp )?(?:sender|from(?: |:)|return[- ]path)`,
    String.raw`\bsender(?:['’]s)?(?: e-?mail)?(?: address| domain| id| host| ip)?:? (?:[^ ]{1,100} )?(?:was |is |has been )?(?:rejected|denied|refused|invalid|unknown|unverifiable|blocked|not (?:allowed|authorized|permitted|found|exist|pre-?approved|valid)|does ?n[o'’]t|domain (?:must|is|not)|verif(?:y|ication|ied)|not verified|could not|couldn['’]t|can ?not|on (?:our|the) |listed|name)`,
    String.raw`\b(?:verify(?:ing)?|verification (?:of|for)|callout (?:to|verification)).{0,30}(?:sender|return[- ]path|<[^>]{1,200}> failed)`,
    String.raw`\bdomain of sender|sender domain|from (?:address|domain).{0,30}(?:not|invalid|reject)|mail ?from.{0,60}(?:rejected|denied|refused|not allowed|does not (?:exist|resolve)|is not)|after (?:end of data|mail from):? .{0,80}does not exist`,
    String.raw`\b(?:your|cannot resolve(?: your)?|resolve your|from) (?:e-?mail )?(?:address|domain) (?:is not|has been (?:blocked|black)|does not resolve|blacklisted|rejected)|returned mail not accepted|null sender|empty (?:envelope )?sender|emetteur invalide|send ?as ?denied`,
  ),
  words(
    "mailbox_full",
    "soft",
    String.raw`\b(?:mail ?box|mail ?folder|mail ?dir|inbox|account|disk|storage|user|recipient).{0,60}\b(?:(?:is |was |are )?(?:too |almost )?full\b|over (?:its |the |their )?(?:disk |allowed )?(?:quota|limit|storage)|exceed|out of (?:space|storage)|reached (?:its|the|disk)|no space|used up|too many messages)`,
    String.raw`\bquota|full mail ?box|exceed(?:s|ed|ing)? (?:the |its |their |allowed |maximum |your )?(?:storage|mailbox|allocated|disk)|(?:insufficient|not (?:have )?enough|no (?:more )?|lack of|low on|out of) (?:disk |system |storage |mailbox )?(?:space|storage)|storage (?:allocation|limit|quota)|disk (?:is )?full|no space left|not sufficient (?:disk )?space|over ?quota|too much mail data|space has been used up`,
    String.raw`postfach.{0,40}(?:voll|überfüllt)|bo[iî]te.{0,60}(?:pleine|satur)|buz[oó]n.{0,40}llen|casella.{0,40}piena|caixa.{0,40}(?:cheia|lotada)|skrzynk.{0,40}(?:pełn|przepełn)|postbus.{0,40}vol|(?:メールボックス|受信箱|容量).{0,20}(?:一杯|いっぱい|超|オーバー)|(?:邮箱|郵箱|信箱).{0,10}(?:已?满|已?滿)|переполнен|квот`,
  ),
  words(
    "too_big",
    "soft",
    String.raw`\b(?:message|mail|e-?mail|content|size|file|attachment|data|header).{0,40}\b(?:too (?:large|big|long)|exceeds?|exceeded|over(?:sized?| (?:the )?(?:limit|maximum|size)))|(?:exceed(?:s|ed|ing)?|over|larger than|maximum) .{0,40}\b(?:size|length)\b|\b(?:message|mail|e-?mail|attachment|content) (?:is |was )?(?:larger|bigger|greater) than|(?:larger|bigger) than (?:the |our )?\d|size limit|too (?:large|big) for|message length|mesg too big`,
    String.raw`(?:nachricht|mail).{0,30}zu gro(?:ß|ss)|te groot|för stor[ta]?|for stor[t]?|zbyt duż|příliš velk|túl nagy|слишком больш|too ?big|message trop (?:gros|volumineux)|demasiado grande|muito grande|troppo grande`,
  ),
  words(
    "sender_check",
    "soft",
    String.raw`\b(?:spf|dkim|dmarc|domainkeys|sender ?id|arc) ?(?:record|check|fail|soft|hard|policy|-|\(|:|=|not|verif|valid|reject|test|auth)|(?:fail(?:s|ed|ure)?|pass|against|by|violat\w{1,6}).{0,20}\b(?:spf|dkim|dmarc)\b|unauthenticated|openspf\.|not (?:designated|permitted) sender`,
  ),
  words(
    "passing",
    "soft",
    String.raw`could(?:n['’]t| not) (?:create|open|write|lock)|can(?:['’]t|not) (?:create|open|lock)|no such file`,
    String.raw`temporar(?:il)?y (?:unable|inactive|unavailable|disabled|reject|suspend|deferred|refus|not|lock|block|over)|(?:inactive|unavailable|disabled|rejected|suspended) temporar`,
    String.raw`host not found, try again|name ?server: .{0,60}(?:try again|timeout)|(?:temporary|transient) (?:dns|name|lookup|resolution|name ?server)|dns (?:timeout|timed out|server fail|soft)|servfail|name ?server.{0,20}(?:timeout|timed|not respond)|(?:host|domain) (?:name )?(?:lookup|look ?up) (?:failed|did not complete)|cname lookup failed temporarily|no mx (?:or|and|records?).{0,40}(?:reached|timed|timeout|respond)`,
  ),
  words(
    "has_moved",
    "hard",
    String.raw`\b(?:user|recipient|mailbox|address|person|account|subscriber).{0,60}\b(?:has moved|moved to|has changed|is now|changed to)|(?:new|changed?) (?:e-?mail )?address(?: is|:)|recipient no longer on server|please (?:use|try) (?:the )?(?:new )?(?:address )?<?[^ @]{1,60}@|moved\. ?please|551 (?:5\.\d\.\d )?user not local`,
  ),
  words(
    "no_such_user",
    "hard",
    String.raw`\b(?:un(?:known|recogni[sz]ed)|no such|non[- ]?existent|invalid|bad|wrong|undefined|illegal|no (?:valid|active|matching)) (?:or (?:unknown|invalid|inactive|missing) )?(?:virtual |local |destination |smtp |envelope |e-?mail |mail |internet |domino |pop |remote )?${somebody}\b`,
    String.raw`\b${somebody}(?:['’]s)?:? ?(?:\S{1,120} ){0,4}?(?:email |name |address |mailbox |you (?:entered|specified|tried to reach|sent (?:it )?to|are trying to (?:contact|reach)),? )?(?:that you (?:tried to reach|sent (?:it )?to|entered|specified) )?${notThere}`,
    String.raw`[^\s@]{1,64}@[^\s@]{1,250}>?:? ${notThere}`,
    String.raw`\b(?:is|are|was) ?(?:not|n['’]t) (?:a |an |known |currently )?(?:valid|known|local|existing|registered|active|current|working|listed|permitted|legal|recogni[sz]ed) ?(?:user|mail|recipient|address|account|member|customer|here|at|on|in|\S{0,30} (?:user|address|account|mailbox))`,
    String.raw`\bnot (?:a )?(?:known|valid|local|existing|listed|found) (?:user|recipient|address|mailbox|in|by|at|here)|\bnot (?:in|listed in) (?:the |our )?(?:(?:local|virtual|relay|public|name|domino|address|global) ){0,3}(?:directory|recipient table|user|address book|name ?& ?address)|not listed in`,
    String.raw`\bno (?:mail ?box|account|user|person|recipient|one|body|such|email|mail box)(?:s|es)? ?(?:account )?(?:here|by|with|for|at|found|available|named|exists?|defined|matching|currently|of)\b|no (?:user|mailbox|account|recipient) \S{1,100} (?:here|found|exists)|there is no (?:one|user|such|account|mailbox)|no(?:body| one) (?:here )?(?:by|with|at) (?:that|this)`,
    String.raw`\b(?:couldn['’]t|could not|can ?not|can['’]t|unable to) (?:be )?(?:find|found|locate[d]?|verify|recogni[sz]e|look ?up|resolve|accept)(?: the| any| a| this| that)? (?:<?[^\s@]{1,64}@|user|recipient|mailbox|account|address|alias|local)|was ?(?:n['’]t| not) found (?:at|in|on)|(?:find|locate) (?:any|the|a|this) (?:user|mailbox|recipient|account|address|person)`,
    String.raw`\b(?:mail ?box|account|user|recipient|address)(?: \S{1,80}@\S{1,80})? (?:is |has been |was )?(?:permanently )?(?:disabled|deactivated|closed|terminated|discontinued|deleted)\b`,
    String.raw`\buser unknown|unknown user|(?:addressee|recipient|user|mailbox) unknown|bad (?:destination|recipient|rcpt|dest)|badrcptto|(?:destination )?addresses? (?:were|was|is) (?:un(?:known|recogni[sz]ed|deliverable)|invalid)|illegal alias|resolver\.adr\.\S{0,60}(?:notfound|invalid|reject)|recipnotfound|nosuchuser|bad ?rec(?:ei)?pient|validrcptto|resolver\.adr\.\S{0,40} ?notfound|not email addresses|no longer (?:a )?valid|invalid (?:final )?(?:delivery )?user|invalid rcpt|(?:following )?recipients? (?:was|were) undeliverable|\bno \S{1,80} in (?:the )?(?:name |user |public )?(?:directory|address book)|does ?n[o'’]t have an? (?:account|mailbox|address)|has been replaced by|recipient (?:address )?rejected: (?:access denied|disabled recipient|undeliverable|invalid|unverified|not (?:found|known)|\S{1,80}@\S{1,80} not)|recipientnotfound|disabled recipient|recipient can ?not be verified|user[ _-]?not[ _-]?found`,
    String.raw`\b(?:(?:he|she|they|person|employee|user|recipient|colleague) )(?:no longer|does not|doesn['’]t|left|has left)(?: work| employ|the company| the organi| our)|left the (?:company|organi[sz]ation)|has been a ?bandoned|archived recipient|missing home directory|(?:mail(?:box)? )?account (?:is )?(?:not available|unavailable)|mail ?box (?:is )?unavailable or not local|not (?:a |our )customer|closed (?:account|mailbox)|account (?:is )?(?:closed|not active|inactive|expired)|deactivated mailbox|dormant|nomail`,
  ),
  words(
    "no_such_user_localised",
    "hard",
    String.raw`kein(?:e|en)? (?:mailbox|postfach|konto|benutzer|empf(?:ä|ae)nger)|unbekannte[rn]? (?:empf(?:ä|ae)nger|benutzer|nutzer|adress)|(?:empf(?:ä|ae)nger|benutzer|nutzer|e-?mail-?adresse|adresse|postfach|konto|mailbox|user).{0,100}(?:unbekannt|exist(?:iert|ieren) nicht|nicht (?:gefunden|bekannt|gültig|vorhanden|mehr (?:vorhanden|gültig|erreichbar))|ungültig|gelöscht|deaktiviert|gesperrt wurde|nicht (?:mehr |hier |bei uns )?existier)|existiert (?:hier |leider )?nicht`,
    String.raw`(?:utilisateur|destinataire|adresse|bo[iî]te|compte).{0,100}(?:inconnue?|n['’]existe (?:pas|plus)|introuvable|invalide|inexistante?|n['’]a pas été trouvée?|désactivée?|fermée?)`,
    String.raw`(?:usuario|destinatario|direcci[oó]n|cuenta|buz[oó]n|casilla|persona).{0,100}(?:desconocid[oa]|no (?:existe|encontrad[oa]|v[aá]lid[oa]|se (?:encontr|ha encontrado|pudo encontrar))|inexistente|inv[aá]lid[oa])|no existe (?:el|la|dicha?|ese|este|un) (?:usuario|cuenta|direcci|buz|persona)`,
    String.raw`nessun utente|(?:utente|destinatario|indirizzo|casella|account).{0,100}(?:sconosciut[oa]|non (?:esiste|trovat[oa]|è stat[oa] trovat|valid[oa])|inesistente)`,
    String.raw`(?:usu[aá]rio|destinat[aá]rio|endere[cç]o|conta|caixa).{0,100}(?:desconhecid[oa]|n[aã]o (?:existe|encontrad[oa]|foi (?:possível )?(?:encontrad|localiz))|inexistente|inv[aá]lid[oa])`,
    String.raw`(?:gebruiker|ontvanger|adres|mailbox|account).{0,100}(?:onbekend|bestaat niet|niet (?:meer )?(?:bestaat|bekend)|niet gevonden|ongeldig)|onbekende (?:gebruiker|ontvanger)|(?:användare|mottagare|adress|postlåda|konto).{0,100}(?:okänd|finns inte|inte (?:finns|hittades|existerar)|hittades inte|ogiltig)|okänd (?:mottagare|användare)|(?:bruger|modtager|adresse|postkasse|bruker|mottaker|konto).{0,100}(?:ukendt|ukjent|findes ikke|finnes ikke|ikke (?:findes|finnes|eksisterer)|eksisterer ikke|blev ikke fundet|ble ikke funnet)|(?:käyttäjä|vastaanottaja|osoite).{0,100}(?:tuntematon|ei (?:löydy|löytynyt|ole olemassa))|tuntematon (?:käyttäjä|vastaanottaja)`,
    String.raw`(?:użytkownik|odbiorc|adres|konto|skrzynk).{0,100}(?:nie istniej|nieznan|nie (?:został|znaleziono|odnaleziono)|nieprawidłow)|(?:nie ma|brak) (?:takiego |takiej |podanego )?(?:użytkownika|adresata|odbiorcy|konta|adresu|skrzynki)|nieznany (?:użytkownik|odbiorca|adresat)|(?:uživatel|příjemc|adres|schránk).{0,100}(?:neexistuj|neznám|nenalezen|nebyl|není|nenašl)|(?:žádn|takov)(?:ý|ého) uživatel|(?:felhasználó|címzett|postafiók|cím).{0,100}(?:ismeretlen|nem (?:létezik|található))|ismeretlen (?:felhasználó|címzett)|(?:kullanıcı|alıcı|adres|hesap).{0,100}(?:bulunam|bilinm|mevcut değil|yok)`,
    String.raw`(?:utilizator|destinatar|adres|\bcont(?:ul)?\b|căsuț).{0,100}(?:nu (?:a fost găsit|există|mai există)|necunoscut|inexistent|invalid)|(?:παραλήπτ|χρήστ|διεύθυνσ|λογαριασμ).{0,100}(?:δεν (?:υπάρχει|βρέθηκε)|άγνωστ|ανύπαρκτ)|άγνωστος (?:χρήστης|παραλήπτης)|(?:користувач|одержувач|отримувач|адрес|скриньк).{0,100}(?:не (?:існує|знайден)|невідом)|(?:používateľ|príjemc|adres|schránk).{0,100}(?:neexistuj|neznám|nenájden)|(?:потребител|получател|адрес|кутия).{0,100}(?:не съществува|неизвест|не е намерен)|(?:korisnik|primatelj|primalac|uporabnik|prejemnik|adres|naslov).{0,100}(?:ne (?:postoji|obstaja)|nepoznat|neznan|nije pronađen)|(?:vartotoj|gavėj|adres).{0,100}(?:neegzistuoja|nerast|nežinom)|(?:lietotāj|saņēmēj|adrese).{0,100}(?:neeksistē|nav atrast|nezinām)|(?:kasutaja|saaja|aadress|postkast).{0,100}(?:ei (?:eksisteeri|leitud|ole olemas)|tundmatu)`,
    String.raw`(?:пользовател|получател|адрес|ящик|учетн).{0,100}(?:не (?:найден|существует|зарегистрирован)|неизвест|неверн|удал|заблокирован)|неизвестный (?:пользователь|получатель)|(?:宛先|あて先|ユーザー?|アドレス|受信者|メールボックス).{0,60}(?:見つかりません|存在しません|存在しない|不明|(?:リスト|名簿)?にありません|ありません|見つからな)|ディレクトリのリストにありません|(?:用户|用戶|收件人|收件者|使用者|地址|邮箱|信箱|帐号|帳號).{0,40}(?:不存在|找不到|不明|无效|無效|未找到|已?注销)|(?:사용자|수신자|주소|계정|받는 ?사람).{0,40}(?:없|존재하지|찾을 수|알 수 없)`,
  ),
  words(
    "no_such_host",
    "hard",
    String.raw`\bhost (?:or domain name )?(?:is )?(?:unknown|not found|not known)|unknown (?:host|domain|mail domain)|(?:no such|non-?existent|invalid|bad|illegal|unregistered) (?:host(?:\/domain)?|domain|mail ?domain)|(?:domain|host)(?: name)? .{0,80}(?:does ?n[o'’]t exist|not exist|not found|couldn['’]t be found|could not be found|is (?:not (?:valid|found|known|registered|hosted)|invalid|unknown)|has (?:no|expired)|no longer|must exist|not resolve)`,
    String.raw`\b(?:nxdomain|null ?mx|nullmx|name or service not known|no mx|dns (?:error|lookup).{0,60}(?:nxdomain|no such|non-?existent|not found|infodomainnonexistent|domain ?name)|domain name not found|infodomainnonexistent|couldn['’]t find any host|could not find any (?:host|mail)|no mail (?:hosts?|servers?|exchanger)|mx record.{0,80}(?:non-?existent|no smtp service|not found|does not exist)|indicated no smtp service|unroute?able (?:mail )?(?:address|domain)|(?:domain|host|server) does ?n[o'’]t (?:accept|receive) (?:any )?(?:e-?)?mail|never accept(?:s|ed)? (?:e-?)?mail|mail receiving disabled|mail domain mentioned in email address is unknown|domain is not (?:reachable|hosted)|not a valid domain|domain part|can(?:not|['’]t) (?:resolve|find) (?:the )?(?:host|domain|recipient['’]s domain|destination domain))`,
    String.raw`domain.{0,60}(?:existiert nicht|nicht gefunden|n['’]existe pas|introuvable|no existe|non esiste|não existe|bestaat niet|finns inte|findes ikke|finnes ikke|nie istnieje|neexistuje|не существует|не найден)|домен.{0,60}(?:не (?:существует|найден))|(?:ドメイン|域名|도메인).{0,40}(?:見つかりません|存在しません|不存在|없)`,
  ),
  words(
    "spam",
    "soft",
    String.raw`\bspam|\bspam(?:haus|cop|assassin|hole)|\bvirus|malware|phish|trojan|black ?list|block ?list|deny ?list|\b(?:dns)?[bd]n?s?bl\b|\brbl\b|reputation|\bube\b|\buce\b|unsolicited|bulk (?:e-?)?mail|junk|barracuda|cloudmark|proofpoint|ironport|senderbase|sorbs|suspicious|harvest|dictionary attack|message (?:content )?(?:was |has been )?(?:rejected|blocked|refused|filtered|denied)|content (?:rejected|filter|blocked|denied|violat)|high probability`,
  ),
  words(
    "relay_denied",
    "soft",
    String.raw`\brelay(?:ing|ed)?\b.{0,50}(?:denied|not (?:allowed|permitted|authorized|supported)|prohibited|refused|forbidden|disallowed|rejected|blocked|failed|access)|(?:unable|not (?:permitted|allowed|authorized|configured)|cannot|do not|won['’]t|denied|refuse|we don['’]t) (?:to )?relay|not (?:an )?(?:open |allowed )?relay|rcpthosts|not a gateway|relay (?:access )?denied|no relay`,
  ),
  words(
    "policy",
    "soft",
    String.raw`\bpolic(?:y|ies)\b|banned|prohibit|not (?:authori[sz]ed|permitted|allowed) (?:to|for|from)|authenti(?:cation|cated?) (?:is |checks? |has )?(?:required|needed|failed)|must (?:be )?(?:authenticat|log)|(?:reverse|rdns|ptr)\b.{0,40}(?:dns|record|lookup|entry|not|fail|match|require)|no ptr|helo|ehlo|\b(?:ip|client|connection|your (?:mail ?)?(?:server|host|network|domain|system))\b.{0,60}\b(?:blocked|rejected|refused|denied|banned|not allowed|listed)|blocked|too many (?:recipients|connections|messages|errors|concurrent|invalid|bad|sessions)|rate limit|throttl|limit (?:exceeded|reached)|exceeded (?:the )?(?:rate|limit|max|allow)|security|restrict|violat|bad (?:header|content)|malformed|illegal attachment|attachment|not compliant|rfc ?\d{3,4}|8-?bit|unacceptable|unwanted|moderat|members?[- ]only|only members|non-?member|closed (?:mailing )?list|mailing list|organi[sz]ational settings|mass mailer|go away|network not allowed|no access from|smtp server of your|refused - see|verification fail|not accepting any|user reject|reject(?:s|ed)? by (?:user|recipient)|(?:bad|invalid|missing|malformed|from:?) header|header (?:error|missing|are not|not|rejected)|permission (?!denied)|(?:do not|don['’]t|will not) (?:handle|accept) mail for|tls|encrypt|certificat|only accept(?:ing|s)? (?:mail|messages) from|recipient preferences|user rules`,
  ),
  words(
    "temporary",
    "soft",
    String.raw`\btemporar|\bgr[ae]y ?-?list|try (?:again|it|your|later|resend)|again later|(?:currently|not currently|presently) (?:un(?:available|able)|not (?:available|accept))|maintenance|(?:system|server|service|resources?)(?: is| are)? (?:temporarily |currently )?(?:not available|busy|down|shut|overloaded|closing|unavailable)|deferred|too busy|high load|load (?:is )?too high|in use|locked|suspended|frozen|receiving (?:e-?mail|mail|messages) (?:at a rate|too)`,
    String.raw`vorübergehend|später (?:noch ?mal|erneut)|temporaire|temporalmente|temporariamente|temporaneamente|tijdelijk|tillfälligt|midlertidig|tymczasow|dočasn|временно|一時的|临时|暫時|일시적`,
  ),
  words(
    "expired",
    "soft",
    String.raw`\btime[d ]? ?-?out|retry time|(?:expired|giving up|gave up|too (?:long|old)|too many (?:attempts|tries|retries)|(?:retry|queue|delivery|message) (?:time|life ?time|limit|period)).{0,40}|connect(?:ion|ing|ed)?.{0,60}(?:refused|reset|dropped|lost|failed|timed|closed|broken|aborted|unable|interrupted|error)|no (?:route|response|answer|gateway) (?:to|from|for)|could not find a gateway|(?:did not|does not|didn['’]t|is not|isn['’]t|not) (?:respond|answer|reachable)|unreachable|not reachable|network (?:error|is|problem|unreach)|unable to (?:connect|contact|reach)|could ?n[o'’]t (?:connect|contact|reach)|mail (?:loop|forwarding loop)|loop(?:s|ing|ed)?\b|hop count|too many hops|back to myself|been in (?:the )?queue|delivery attempts|undeliverable for|for (?:the (?:last|past) )?\d{1,3} (?:hours|days)|(?:within|after|for) (?:\d{1,3}|several|many|four|five) (?:hours|days)|last attempt`,
  ),
  words(
    "system_trouble",
    "soft",
    String.raw`\b(?:mailer|system|local|internal|server|configuration|software|protocol|syntax|i\/o|database|lmtp|lda|pipe|lookup|delivery agent|program) ?(?:config(?:uration)? )?(?:error|fail|problem|trouble|crash)|unknown mailer error|command (?:died|not|failed|unrecogni|output|time)|can(?:['’]t|not) (?:create|open|write|execute|lock|exec)|permission denied|procmail|no such file|queue file|segmentation|core dumped|died (?:with|on)|exit(?:ed)? (?:status|with|code)|read-?only|config|bad (?:command|sequence|argument)|unrecogni[sz]ed command|out of memory|conversion|transaction failed|not accepting (?:network )?messages|cannot accept|aborted`,
  ),
  words(
    "address_refused",
    "hard",
    String.raw`\brecipient (?:address )?(?:was |has been )?(?:rejected|refused|denied|not (?:accepted|ok))|\b(?:address|mailbox|recipient|user|rcpt)(?: was| is)? (?:rejected|refused|unavailable|not (?:available|ok|here|accepted|present|local|active))|mailbox (?:[^ ]{1,120} )?(?:is )?(?:unavail?i?able|not available)|envelope recipient has been denied|recipient refuses|(?:does not|doesn['’]t|not) like recipient|(?:server )?rejected (?:the )?(?:recipient|address)|mailbox name not allowed|all recipients (?:were )?(?:refused|rejected)|no (?:valid )?recipients|undeliverable address|not (?:our|my) (?:user|customer)|(?:account|mailbox|user) (?:is )?(?:has been )?disabled|disabled (?:account|mailbox|user)|here is no|unable to deliver to this address|will not accept (?:mail|delivery) for|(?:not|no) local(?: user| recipient| mailbox)?\b`,
  ),
];
