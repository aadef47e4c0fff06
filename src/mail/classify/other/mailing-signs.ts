import type { Evidence } from "../../../domain/message-words.ts";
import { ownText } from "../../own-text/own-text.ts";
import type { ParsedMessage } from "../../parse/parsed-message.ts";
import { isReply } from "../is-reply.ts";
import { observe } from "../observe.ts";

/** Fields that services put into mailings and notices alone; those of mere transport are in mail of people too. */
const fields =
  /^(?:feedback-id|x-feedback-id|x-campaign(?:-?id)?|x-campaignid|x-mailing-id|x-mailingid|x-mailer-(?:recptid|sid|lid)|x-newsletter|x-bulkmail|x-mc-user|x-mandrill-user|x-mj-campaign|x-rpcampaign|x-job|x-jobid|x-csa-complaints|x-report-abuse(?:-to)?|x-abuse-reports-to|x-marketo-\w{1,20}|x-sfmc-\w{1,20}|x-emarsys-\w{1,20}|x-klaviyo-\w{1,20}|x-cm-(?!transid|senderinfo)\w{1,20}|x-acoustic-\w{1,20}|x-elqpod|x-notification(?:-\w{1,20})?|x-entity-ref-id|x-msfbl|x-binding|x-transaction-\w{1,20})$/;
/** Lines that mailings have at their head or foot, in many languages. */
const lines = new RegExp(
  [
    String.raw`\bview (?:this (?:e-?mail|message) )?(?:it )?(?:in|with) (?:your |a |the )?(?:web ?)?browser|view (?:online|as (?:a )?web ?page)|(?:you(?:['’]re| are) receiving|you received|you get|you have received) (?:this|these|our) (?:e-?mails?|message|newsletter|mail|notification)?.{0,20}because|to (?:stop receiving|unsubscribe from|opt out of) (?:these|this(?! list| group)|our|further|future|such)|unsubscribe (?:here|now|at any time|from (?:this(?! list| group)|our|these))|(?:click here|click) to unsubscribe|^[ \t]{0,10}unsubscribe[ \t]{0,10}$|unsubscribe \||\| unsubscribe|(?:manage|update|change) (?:your )?(?:e-?mail |subscription |notification |communication )?(?:preferences|settings|subscriptions?)|e-?mail preferences`,
    String.raw`im browser (?:ansehen|anzeigen|öffnen|lesen)|(?:newsletter|mailing) (?:abbestellen|abmelden)|vom newsletter ab|hier abmelden|abmelden \||sie erhalten diese (?:e-?mail|nachricht),? (?:weil|da)|(?:voir|lire|afficher|consulter) .{0,30}(?:dans (?:votre|un|le) navigateur|version en ligne)|version en ligne|se d[ée]sabonner|se d[ée]sinscrire|d[ée]sabonnez-vous|vous recevez (?:ce|cet) |ver (?:este )?(?:correo|mensaje|e-?mail)? ?(?:en|no) (?:el |tu |su |seu )?navegador|darse de baja|cancelar (?:la )?suscripci[oó]n|recibes? este (?:correo|mensaje)|cancelar (?:a )?(?:inscri[cç][aã]o|assinatura)|descadastr|(?:está a receber|você (?:está recebendo|recebeu)) est[ea]|(?:visualizza|apri|leggi) .{0,30}(?:nel|nel tuo) browser|annulla (?:l['’])?iscrizione|disiscriv|cancellati dalla|ricevi questa`,
    String.raw`bekijk .{0,30}(?:browser|online)|(?:uitschrijven|afmelden) voor|(?:je|u) ontvangt deze|schrijf je uit|visa i webbläsar|avregistrera dig|avsluta prenumeration|du får (?:det här|detta)|vis i nettleser|åbn i browser|se i browser|avmeld deg|meld deg av|afmeld (?:dig|nyhed)|du modtager denne|du mottar denne|avaa selaimessa|peruuta uutiskirje|peru tilaus|wyświetl w przeglądarce|wypisz się|anuluj subskrypcj|otrzymujesz t[ęo]|zobrazit v prohlížeči|odhlásit (?:se )?(?:z|odběr)|tento e-?mail (?:jste|vám)|megtekint.{0,20}böngésző|leiratkoz|tarayıcı(?:da|nızda)|abonelikten|dezabona|vizualizați .{0,20}în browser|διαγραφείτε|κατάργηση εγγραφής|προβολή στο πρόγραμμα|відписатися|переглянути в браузері|odhlásiť (?:sa )?(?:z|odber)|odjavite se|otvori u pregledniku|odjava od|atsisakyti naujienlaiškio|atrakstīties no|loobu uudiskirjast|отписаться|открыть в браузере|вы получили это письмо|ブラウザで(?:表示|ご覧)|配信(?:停止|解除)|メルマガ|退订|退訂|在浏览器中|수신거부|수신 거부|브라우저에서`,
  ].join("|"),
  "im",
);

/** Mailboxes of programs; in a thread people write from some of them. */
const noticeBox =
  /^(?:receipts?|invoices?|invoicing|billing|rechnung(?:en)?|rechnungsversand|factur(?:e|as?|acion)|fattur[ae]|facturatie|faktura|orders?|order-?(?:update|confirmation)s?|bestellung(?:en)?|versand|shipping|shipment(?:-?tracking)?|delivery(?:-?updates)?|tracking|sendung|survey|umfrage|feedback|nps|(?:account-?)?security(?:-?alerts?)?|(?:account|accounts)-?(?:security|update|alert)s?|quarantine|spam-?(?:digest|report)|digest|scanner|scan|copier|printer|kopierer|fax|voicemail|mailer|updates?|news|lettre|info-?lettre|nyhetsbrev|nyhedsbrev|nieuwsbrief|boletin|offers?|marketing|promo(?:tions?)?|deals|campaigns?|events?|webinars?|reminders?|system|root|cron|monitoring|jira|confluence|github|gitlab|bitbucket|asana|trello|slack|calendar|invitations?|messages?|mailbot|robot|bot|automat(?:ed|ic)|auto)(?:[+._-][^@]{0,80})?@/;

const machineBox =
  /^(?:notifications?|notify|newsletters?|alerts?|automailer|calendar-notification)(?:[+._-][^@]{0,80})?@/;
const refusesReplies = /(?:^|[-_.+])(?:no|do[-_.]?not)[-_.]?reply(?:[+._-][^@]{0,80})?@/;

/** Nobody sits at the sender's address, or says that nobody reads what is answered. */
export function isMachineBox({ from }: ParsedMessage): boolean {
  const { address = "" } = from[0] ?? {};
  return machineBox.test(address) || refusesReplies.test(address);
}

/** Written on its own account by what is no person: bills, parcels, scanners, digests. */
export function isNotice(message: ParsedMessage): boolean {
  return !isReply(message) && noticeBox.test(message.from[0]?.address ?? "");
}

const looked = 20_000;

/**
 * What shows that a message goes to many or was written by a service on its own account, beside the fields of RFC 2369.
 * Only for mail that answers nothing: people answer from sales tools, whose mail has such fields and lines as well.
 */
export function mailingSign(message: ParsedMessage): Evidence | null {
  if (isReply(message) || isDiscussion(message)) return null;
  const field = message.headers.find(({ name }) => fields.test(name));
  if (field !== undefined) return observe("auto_header.mailing", `${field.name}: ${field.value}`);
  if (bouncesElsewhere(message)) return observe("auto_header.mailing", `Return-Path: ${message.returnPath}`);
  // The sender's own lines: what he quotes is perhaps our own email.
  const line = lines.exec(ownText(message).slice(0, looked));
  return line === null ? null : observe("auto_header.mailing_line", line[0]);
}

/** Services for mailings count what comes back, at an address of theirs; what people send comes back to themselves. */
function bouncesElsewhere({ returnPath, from }: ParsedMessage): boolean {
  if (
    returnPath === null ||
    !/^(?:bounces?|return|returns|rebounds?)(?:[-+=._][^@]{0,120})?@/.test(returnPath)
  )
    return false;
  return from.every(({ address }) => address !== returnPath);
}

/** On a list that takes posts people write, and the list adds its own foot (RFC 2369, RFC 2919). */
function isDiscussion(message: ParsedMessage): boolean {
  const post = message.header("list-post");
  if (post !== null) return post.trim().toLowerCase() !== "no";
  return ["list-id", "mailing-list", "x-mailing-list", "x-mailman-version"].some(
    (name) => message.header(name) !== null,
  );
}
