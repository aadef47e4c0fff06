import type { ParsedMessage } from "../../parse/parsed-message.ts";
import type { Verdict } from "../context.ts";
import { observe } from "../observe.ts";

/** Services and programs that hold mail back until its sender proves to be a person. */
const services =
  /\b(?:boxbe|bluebottle|spam ?arrest|boxtrapper|choicemail|mailinblack|vanquish|tmda|active spam killer|spamcease|mailblocks|knowspam|digiportal|sendio|quarantainemail|uol antispam|antispam uol)\b/i;
/** What is asked of the sender. */
const asked = new RegExp(
  [
    String.raw`\b(?:verify|confirm|prove|authenticate) (?:that )?(?:you(?:['’]re| are)|your(?:self| e-?mail| message| address| identity)|this (?:e-?mail|message)|the sender|(?:to )?(?:be|being) (?:a )?human)`,
    String.raw`\b(?:click|follow|use|visit|press|reply)\b.{0,120}\b(?:to (?:have|ensure|complete|confirm|verify|deliver|release|be added)|link (?:to|below|in order)).{0,120}\b(?:deliver|verif|confirm|allowed|approved|guest|whitelist|white list|authorize|release)`,
    String.raw`\b(?:allowed|approved|guest|safe|white) ?(?:senders?|list).{0,160}\b(?:click|link|verif|confirm|request)|awaiting (?:your )?(?:confirmation|verification)|requires? (?:your )?(?:verification|confirmation)|only accept(?:s|ing)? (?:e-?mail|messages|mail) from (?:senders|people|addresses) (?:i|who|that|on)|sender verification|challenge[/ -]response|one[- ]time (?:verification|confirmation|step)|messages only from senders i have approved|confirmation (?:of your|required)`,
    String.raw`bitte bestätigen sie.{0,120}(?:absender|nachricht|zustell)|confirmez.{0,80}(?:expéditeur|message|envoi)|confirme.{0,80}(?:remitente|mensaje|e-?mail)|antispam.{0,200}(?:clique|confirm)`,
  ].join("|"),
  "i",
);
/** What suffices when such a service itself writes. */
const hinted =
  /\b(?:guest|approved|allowed|safe|white) ?(?:list|sender)|wait-?list|quarantin|verif|confirm|https?:\/\//i;
const aboutMessage =
  /your (?:e-?mail|message|recent)|message (?:you|was|to|has)|(?:e-?mail|mail) (?:you|to)|deliver|ihre (?:nachricht|e-?mail)|votre (?:message|e-?mail)|su (?:mensaje|correo)|sua mensagem|seu e-?mail/i;
const link = /https?:\/\//i;

/**
 * A filter that asks the sender to prove that somebody is there, by a link or by answering. Not an answer of the contact,
 * and only the rep can do what it asks. Some are dressed as returned mail, so these rules come before those.
 */
export function classifyChallenge(message: ParsedMessage): Verdict | null {
  const text = message.text.slice(0, 5000).replaceAll(/\s+/g, " ");
  const sender = findService(message);
  const named = sender ?? services.exec(text)?.[0];
  // Without the name of a service: a program must have written it, since people also ask for confirmation.
  if (named === undefined && !(looksGenerated(message) && link.test(text))) return null;
  const wish = asked.exec(text) ?? (sender === undefined ? null : hinted.exec(text));
  if (wish === null || !aboutMessage.test(text)) return null;
  const evidence = [observe("challenge.text", text.slice(Math.max(0, wish.index - 20), wish.index + 150))];
  if (named !== undefined) evidence.push(observe("challenge.service", named));
  return { class: "challenge", confidence: named === undefined ? 0.75 : 0.9, evidence };
}

function findService(message: ParsedMessage): string | undefined {
  const { address = "", name = "" } = message.from[0] ?? {};
  return [address, name, message.returnPath ?? "", markOf(message)].find((value) =>
    services.test(value.replaceAll(/[@._-]/g, " ")),
  );
}

function markOf(message: ParsedMessage): string {
  const headers = [
    "x-delivery-agent",
    "x-mailer",
    "x-boxtrapper-message-id",
    "x-autorespond",
    "x-askversion",
  ];
  return headers
    .map((name) =>
      message.header(name) === null ? "" : `${name.replaceAll("-", " ")} ${message.header(name)}`,
    )
    .join(" ");
}

function looksGenerated(message: ParsedMessage): boolean {
  // A report asks the sender to check an address, and means it.
  if (message.contentType.type === "multipart/report") return false;
  if (message.returnPath === "" || message.header("auto-submitted") !== null) return true;
  if (/^(?:bulk|junk|auto_reply)$/i.test((message.header("precedence") ?? "").trim())) return true;
  return /^(?:no-?reply|noreply|verify|verification|confirm|postmaster|mailer-daemon|antispam|challenge|guard)/.test(
    message.from[0]?.address ?? "",
  );
}
