import { judgeReply } from "../../mail/classify/report/judge-refusal.ts";
import { failure } from "../failure.ts";
import type { SendFailure } from "../mailbox.ts";

/** Where in the dialogue the server said no. */
export type SmtpStage = "greeting" | "login" | "sender" | "recipient" | "data";

const saysLimit =
  /(daily|hourly|sending|message|rate|quota|submission).{0,30}(limit|quota)|limit exceeded|too many|throttl/i;
const saysWrongSender =
  /sendasdenied|not (allowed|permitted|authorized|owned).{0,40}(send|sender|from)|sender address rejected/i;

interface Reply {
  stage: SmtpStage;
  code: number;
  /** RFC 3463; empty when the server gives none. */
  enhanced: string;
  text: string;
}

/** The first that fits counts. */
const meanings: readonly [SendFailure["code"], (reply: Reply) => boolean, string][] = [
  [
    "unreachable",
    ({ stage, code }) => stage === "greeting" || code === 421,
    "The server does not serve just now",
  ],
  [
    "misconfigured",
    ({ code }) => code === 530 || code === 538 || code === 503,
    "The server asks for another kind of connection or login",
  ],
  [
    "throttled",
    (reply) => reply.enhanced === "5.4.5" || (saysLimit.test(reply.text) && !isAboutSize(reply)),
    "The mail server limits how much is sent",
  ],
  ["throttled", ({ code }) => code < 500, "The server puts it off"],
  ["misconfigured", refusesSender, "The server does not let this login send from this address"],
  [
    "recipient_rejected",
    (reply) => reply.stage !== "sender" && isHardBounce(reply),
    "The address does not exist",
  ],
];

/** What a refusal (4xx, 5xx) means for this email and this inbox. */
export function explainReply(stage: SmtpStage, text: string): SendFailure {
  const enhanced = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(text)?.[1] ?? "";
  const reply: Reply = { stage, code: Number(text.slice(0, 3)), enhanced, text };
  if (stage === "login") return explainLogin(reply);
  const [code, , sentence] = meanings.find(([, fits]) => fits(reply)) ?? [
    "rejected",
    null,
    "The server refuses this email",
  ];
  return failure(code, `${sentence}: ${quote(text)}.`);
}

/** Too long for the server, or no room at the recipient: a limit, but not of how much we send. */
function isAboutSize({ code, enhanced }: Reply): boolean {
  return code === 552 || /^5\.(3\.4|2\.[23])$/.test(enhanced);
}

function refusesSender({ stage, code, enhanced, text }: Reply): boolean {
  if (stage === "sender") return code === 553 || enhanced.startsWith("5.7") || saysWrongSender.test(text);
  return stage === "data" && saysWrongSender.test(text);
}

/** The table that returned mail is read by, so that the same words mean the same whenever a server says them (S-021). */
function isHardBounce({ code, text }: Reply): boolean {
  return code >= 500 && judgeReply(text)?.permanence === "hard";
}

function explainLogin({ code, enhanced, text }: Reply): SendFailure {
  if (code === 421 || code === 454 || code === 432 || enhanced.startsWith("4.")) {
    return failure("unreachable", `The server cannot check the login just now: ${quote(text)}.`);
  }
  if (code === 535 || code === 534 || code === 525 || enhanced.startsWith("5.7")) {
    return failure("signed_out", `The server does not accept the login; sign in again: ${quote(text)}.`);
  }
  return failure("misconfigured", `The server does not offer this kind of login: ${quote(text)}.`);
}

function quote(reply: string): string {
  const text = reply.replaceAll(/\s+/g, " ").trim();
  return `“${text.length <= 200 ? text : `${text.slice(0, 199)}…`}”`;
}
