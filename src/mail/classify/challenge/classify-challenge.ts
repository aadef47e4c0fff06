import { hasQuotation } from "../../own-text/own-text.ts";
import type { ParsedMessage } from "../../parse/parsed-message.ts";
import { LetteredPattern } from "../../wordings/pattern-list.ts";
import type { Verdict } from "../context.ts";
import { observe } from "../observe.ts";

/** Services and programs that hold mail back until its sender proves to be a person. */
const services = new LetteredPattern(
  /\b(?:boxbe|bluebottle|spam ?arrest|boxtrapper|choicemail|mailinblack|vanquish|tmda|active spam killer|spamcease|mailblocks|knowspam|digiportal|sendio|quarantainemail|uol antispam|antispam uol|spam-?schutz)\b/i,
);
/** What is asked of the sender. */
const asked = new LetteredPattern(
  new RegExp(
    [
      String.raw`\b(?:verify|confirm|prove|authenticate) (?:that )?(?:you(?:['’]re| are)|your(?:self| e-?mail| message| address| identity)|this (?:e-?mail|message)|the sender|(?:to )?(?:be|being) (?:a )?human)`,
      String.raw`\b(?:click|follow|use|visit|press|reply)\b.{0,120}\b(?:to (?:have|ensure|complete|confirm|verify|deliver|release|be added)|link (?:to|below|in order)).{0,120}\b(?:deliver|verif|confirm|allowed|approved|guest|whitelist|white list|authorize|release)`,
      String.raw`\b(?:allowed|approved|guest|safe|white) ?(?:senders?|list).{0,160}\b(?:click|link|verif|confirm|request)|awaiting (?:your )?(?:confirmation|verification)|requires? (?:your )?(?:verification|confirmation)|only accept(?:s|ing)? (?:e-?mail|messages|mail) from (?:senders|people|addresses) (?:i|who|that|on)|sender verification|challenge[/ -]response|one[- ]time (?:verification|confirmation|step)|messages only from senders i have approved|confirmation (?:of your|required)`,
      String.raw`requires that you (?:verify|confirm)|(?:complete|begin|finish) (?:the|this|a|your) (?:\w{1,12} )?(?:verification|confirmation|authentication)|protect(?:ing|s)? (?:myself|itself|himself|herself|(?:my|his|her|their|its) (?:inbox|mailbox)|our users|me|us) (?:from|against) (?:receiving )?(?:junk|spam|unsolicited|unwanted)|you(?:['’]re| are) (?:a |an )?(?:(?:real|live|living|actual|human) ){0,4}(?:person|human|being|sender)\b|not a (?:ro)?bot\b|are you (?:a )?(?:real )?(?:human|person|robot|bot)\b|not a (?:spammer|spam source|machine)|(?:solv(?:e|ing)|complet(?:e|ing)|enter(?:ing)?) (?:the|this|a) (?:captcha|puzzle)|(?:message|mail) (?:is being|has been|was|is) (?:held|waitlisted|quarantined|put on hold|placed on hold).{0,200}(?:confirm|verif|release|click|reply|link|guest)|only accept (?:e-?)?mail from people i know|reply to this (?:e-?mail|message) to (?:confirm|verify|prove)`,
      String.raw`kein (?:roboter|spammer|spam-versender)|dass sie (?:ein )?(?:echter )?mensch sind|(?:klicken|antworten) sie.{0,120}(?:zugestellt|zuzustellen|freigegeben|freizugeben|freizuschalten)|nur (?:nachrichten|e-?mails) (?:von )?bestätigte|authentifiez[- ]vous|pas un robot|prouve[rz] que vous (?:êtes|etes)|message.{0,60}mis(?:e)? en (?:attente|quarantaine).{0,200}(?:confirm|cliqu|lien|valid)|no (?:es|eres|soy) un robot|(?:demuestre|verifique|confirme) que (?:es|eres) (?:una? )?(?:persona|humano)|mensaje.{0,40}retenido.{0,200}(?:confirm|clic|enlace|verif)|non (?:sei|è|sono) un robot|messaggio.{0,60}(?:in attesa|trattenuto|in quarantena).{0,200}(?:conferm|clic|link)|(?:digite|insira) (?:os |as |o )?(?:caracteres|letras|c[óo]digo).{0,80}(?:liber|entreg)|não (?:é|sou) um rob[ôo]|mensagem.{0,40}(?:retida|em espera|em quarentena).{0,200}(?:confirm|cliqu|link)`,
      String.raw`geen robot|bevestig (?:dat u|dat je|uw|je).{0,60}(?:afzender|mens|bericht)|(?:inte|ikke) (?:är |er )?en robot|(?:bekräfta|bekræft|bekreft).{0,60}(?:avsändare|afsender|avsender)|et ole robotti|vahvista.{0,60}lähettäj|nie jest(?:eś)? robotem|potwierdź.{0,80}(?:nadawc|wiadomoś)|nejste robot|potvrďte.{0,60}(?:odesílatel|zpráv)|nem robot|erősítse meg.{0,60}(?:feladó|üzenet)|robot olmadığınızı|gönderen.{0,40}doğrula|не робот|подтвердите.{0,80}(?:отправител|письм|сообщени)|送信者.{0,30}(?:認証|確認)|ロボットでは|(?:验证|驗證|确认).{0,12}(?:发件人|寄件人|真人)|不是机器人|(?:발신자|보낸 사람).{0,20}(?:인증|확인)|로봇이 아`,
      String.raw`your (?:message|e-?mail) is (?:waiting|on hold|pending|being held).{0,120}\b(?:click|link|confirm|verify)|(?:placed|put|added) (?:in|on|to) (?:the|a|my|our) (?:waiting list|wait-?list|holding queue)|type the (?:letters|characters|code|digits) shown|erst (?:zugestellt|ausgeliefert|weitergeleitet),? (?:wenn|nachdem|sobald) sie|(?:remis|distribué|délivré|transmis)e? (?:qu['’]|seulement )?après (?:avoir |votre )?(?:cliqu|confirm|valid)|(?:se entregará|será entregado) (?:cuando|una vez|después).{0,60}(?:clic|confirm|enlace)|verrà (?:consegnat|recapitat|inoltrat)[oa] (?:solo )?(?:dopo|quando|non appena).{0,60}(?:clic|conferm|link)|pas (?:bezorgd|afgeleverd|doorgestuurd) (?:als|wanneer|nadat|zodra)`,
      String.raw`damit (?:ihre|deine) (?:e-?mail|nachricht|mail) (?:zugestellt|ausgeliefert|weitergeleitet|freigegeben) wird.{0,160}(?:antwort|klick|bestätig)|bitte bestätigen sie.{0,120}(?:absender|nachricht|zustell)|confirmez.{0,80}(?:expéditeur|message|envoi)|confirme.{0,80}(?:remitente|mensaje|e-?mail)|antispam.{0,200}(?:clique|confirm)`,
      String.raw`people (?:\w{1,8} ){0,4}not robots|vous authentifier|authentifiez-vous|zum schutz vor (?:spam|werbung).{0,120}(?:antwort|klick|bestätig)|(?:zurückgehalten|zurückgestellt)(?:.{0,120}nicht bekannt)?.{0,120}(?:antwort|klick|bestätig|freizugeben)|(?:suspect|unknown sender'?s?) (?:e-?mail |mail )?folder.{0,200}(?:allow|safe|white|guest) ?list`,
    ].join("|"),
    "i",
  ),
);
/** Asked of those who write for the first time, where they are named. */
const stranger =
  /absender|zugestellt|expéditeur|remitente|remetente|mittent|afzender|avsändare|afsender|avsender|nadawc|odesílatel|отправител/i;
const askedOfStrangers = new LetteredPattern(
  /(?:unbekannte|neue) absender.{0,120}(?:einmalig|ausweisen|bestätigen|freischalt|klicken)|(?:spam|werbung) (?:zu (?:vermeiden|verhindern)|vermeiden).{0,160}(?:klick|bestätig|antwort)|noch nicht zugestellt.{0,200}(?:klick|bestätig)|expéditeurs? inconnus?.{0,160}(?:cliqu|confirm|valid|identifi)|remitentes? desconocidos?.{0,160}(?:clic|puls|confirm|valid)|remetentes? desconhecidos?.{0,160}(?:cliqu|confirm|valid)|mittent[ie] sconosciut[io].{0,160}(?:clic|conferm)|onbekende afzenders?.{0,160}(?:klik|bevestig)|okända avsändare.{0,160}(?:klicka|bekräfta)|ukendte afsendere.{0,160}(?:klik|bekræft)|ukjente avsendere.{0,160}(?:klikk|bekreft)|nieznan(?:i|ych) nadawc.{0,160}(?:klikn|potwierd)|neznám(?:í|ých) odesílatel.{0,160}(?:klikn|potvrď)|неизвестн[а-яё]{1,3} отправител.{0,160}(?:нажм|подтверд|перейд)/i,
);
/** What suffices when such a service itself writes. */
const hinted =
  /\b(?:guest|approved|allowed|safe|white) ?(?:list|sender)|wait-?list|quarantin|verif|confirm|https?:\/\//i;
const aboutMessage =
  /your (?:first |original )?(?:e-?mail(?! ?(?:address|account|inbox))|message|recent)|message (?:you|was|to|has)|(?:e-?mail|mail) (?:you|to)|deliver|ihre (?:nachricht|e-?mail|mail)|votre (?:message|e-?mail)|su (?:mensaje|correo)|tu (?:mensaje|correo)|sua mensagem|seu e-?mail|(?:suo|tuo|vostro) (?:messaggio|e-?mail)|(?:uw|je) (?:bericht|e-?mail)|(?:ditt|din|dit) (?:meddelande|mejl|melding|e-?post|besked|mail)|viestisi|sähköpostisi|(?:twoj|pa[nń]stwa|pana|pani).{0,3} (?:wiadomoś|e-?mail)|vaš[ie]? (?:zpráv|e-?mail)|üzenet|mesajınız|e-?postanız|(?:ваше|вашего) (?:письмо|сообщени)|письм|メール|邮件|郵件|메일/i;
/** Where to prove it: by a link, or by an answer. */
const way =
  /https?:\/\/|\breply(?:ing)? to this|(?:simply|just) (?:reply|hit reply|answer)|antworten sie (?:bitte |dazu )?(?:einfach )?auf|auf diese (?:e-?mail|nachricht|mail) antworten|répond(?:ez|re) à ce|respond[ae] a este|rispond[aei] a questo/i;

/**
 * A filter that asks the sender to prove that somebody is there, by a link or by answering. Not an answer of the contact,
 * and only the rep can do what it asks. Some are dressed as returned mail, so these rules come before those.
 */
export function classifyChallenge(message: ParsedMessage): Verdict | null {
  const text = message.text.slice(0, 5000).replaceAll(/\s+/g, " ");
  const sender = findService(message);
  const named = sender ?? services.exec(text)?.[0];
  // Without the name of a service: a program must have written it, since people also ask for confirmation.
  if (named === undefined && !(looksGenerated(message) && way.test(text))) return null;
  const wish = wishIn(text) ?? (sender === undefined ? null : hinted.exec(text));
  if (wish === null) return null;
  const isServices = named !== undefined && (looksGenerated(message) || way.test(text));
  if (!isServices && !aboutMessage.test(text)) return null;
  const evidence = [observe("challenge.text", text.slice(Math.max(0, wish.index - 20), wish.index + 150))];
  if (named !== undefined) evidence.push(observe("challenge.service", named));
  return { class: "challenge", confidence: named === undefined ? 0.75 : 0.9, evidence };
}

function wishIn(text: string): RegExpExecArray | null {
  const wish = asked.exec(text);
  if (wish !== null) return wish;
  const ofStrangers = askedOfStrangers.exec(text);
  return ofStrangers !== null && stranger.test(text) ? ofStrangers : null;
}

function findService(message: ParsedMessage): string | undefined {
  const { address = "", name = "" } = message.from[0] ?? {};
  return [address, name, message.returnPath ?? "", markOf(message)].find((value) =>
    services.test(value.replaceAll(/[@._-]/g, " ")),
  );
}

function markOf(message: ParsedMessage): string {
  const headers = ["x-delivery-agent", "x-mailer", "x-autorespond", "x-askversion"];
  for (const program of ["boxtrapper", "tmda"]) {
    if (message.headers.some(({ name }) => name.startsWith(`x-${program}`))) return program;
  }
  return headers
    .map((name) =>
      message.header(name) === null ? "" : `${name.replaceAll("-", " ")} ${message.header(name)}`,
    )
    .join(" ");
}

function looksGenerated(message: ParsedMessage): boolean {
  // A report asks the sender to check an address, and means it.
  if (message.contentType.type === "multipart/report") return false;
  if (message.returnPath === "") return true;
  if (message.header("auto-submitted") !== null || message.header("x-autoreply") !== null) return true;
  if (/^(?:bulk|junk|auto_reply)$/i.test((message.header("precedence") ?? "").trim())) return true;
  const isBox =
    /^(?:no-?reply|noreply|verify|verification|confirm|postmaster|mailer-daemon|antispam|challenge|guard)/.test(
      message.from[0]?.address ?? "",
    );
  // Postmasters are people, too, and quote what they answer.
  return isBox && !hasQuotation(message.text);
}
