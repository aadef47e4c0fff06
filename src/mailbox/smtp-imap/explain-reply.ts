import { failure } from "../failure.ts";
import type { SendFailure } from "../mailbox.ts";

/** Where in the dialogue the server said no. */
export type SmtpStage = "greeting" | "login" | "sender" | "recipient" | "data";

/** Enhanced codes (RFC 3463) that say: there is no such address. */
const noSuchAddress = /^5\.(1\.(0|1|2|3|6|10)|2\.1|4\.4)$/;
const saysNoSuchAddress =
  /user unknown|unknown user|no such (user|mailbox|address|recipient)|(mailbox|user|address|recipient|account) (does not exist|doesn't exist|not found|unknown|unavailable)|unknown (recipient|mailbox|address)|invalid (recipient|mailbox)/i;
/** A refusal of us or of the text, whatever the code in front of it claims. */
const saysPolicy =
  /spam|block|polic|relay|denied|blacklist|reputation|spf|dkim|dmarc|authenticat|prohibited/i;
const saysLimit =
  /(daily|hourly|sending|message|rate|quota|submission).{0,30}(limit|quota)|limit exceeded|too many|throttl/i;
const saysWrongSender =
  /sendasdenied|not (allowed|permitted|authorized|owned).{0,40}(send|sender|from)|sender address rejected/i;

/** What a refusal (4xx, 5xx) means for this email and this inbox. */
export function explainReply(stage: SmtpStage, reply: string): SendFailure {
  const code = Number(reply.slice(0, 3));
  const enhanced = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(reply)?.[1] ?? "";
  const quoted = `“${oneLine(reply)}”`;
  if (stage === "login") return explainLogin(code, enhanced, quoted);
  if (stage === "greeting" || code === 421) {
    return failure("unreachable", `The server does not serve just now: ${quoted}.`);
  }
  if (code === 530 || code === 538 || code === 503) {
    return failure("misconfigured", `The server asks for another kind of connection or login: ${quoted}.`);
  }
  if (enhanced === "5.4.5" || (saysLimit.test(reply) && !saysSize(code, enhanced))) {
    return failure("throttled", `The mail server limits how much is sent: ${quoted}.`);
  }
  if (code < 500) return failure("throttled", `The server puts it off: ${quoted}.`);
  if (stage === "sender" && (code === 553 || enhanced.startsWith("5.7") || saysWrongSender.test(reply))) {
    return failure("misconfigured", `The server does not let this login send from this address: ${quoted}.`);
  }
  if (saysWrongSender.test(reply) && stage !== "recipient") {
    return failure("misconfigured", `The server does not let this login send from this address: ${quoted}.`);
  }
  if (stage !== "sender" && isHardBounce(enhanced, reply)) {
    return failure("recipient_rejected", `The address does not exist: ${quoted}.`);
  }
  return failure("rejected", `The server refuses this email: ${quoted}.`);
}

/** Too long for the server, or no room at the recipient: a limit, but not of how much we send. */
const saysSize = (code: number, enhanced: string): boolean =>
  code === 552 || /^5\.(3\.4|2\.[23])$/.test(enhanced);

/** Codes lie: words about policy outweigh "no such user", and words about the user outweigh a general code. */
function isHardBounce(enhanced: string, reply: string): boolean {
  if (saysNoSuchAddress.test(reply)) return true;
  return noSuchAddress.test(enhanced) && !saysPolicy.test(reply);
}

function explainLogin(code: number, enhanced: string, quoted: string): SendFailure {
  if (code === 421 || code === 454 || code === 432 || enhanced.startsWith("4.")) {
    return failure("unreachable", `The server cannot check the login just now: ${quoted}.`);
  }
  if (code === 535 || code === 534 || code === 525 || enhanced.startsWith("5.7")) {
    return failure("signed_out", `The server does not accept the login; sign in again: ${quoted}.`);
  }
  return failure("misconfigured", `The server does not offer this kind of login: ${quoted}.`);
}

function oneLine(reply: string): string {
  const text = reply.replaceAll(/\s+/g, " ").trim();
  return text.length <= 200 ? text : `${text.slice(0, 199)}…`;
}
