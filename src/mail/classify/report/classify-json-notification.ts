import type { MessageClass } from "../../../domain/message-words.ts";
import type { ParsedMessage } from "../../parse/parsed-message.ts";
import type { Verdict } from "../context.ts";
import { observe } from "../observe.ts";
import { judgeReply, judgeWords } from "./judge-refusal.ts";
import { addressesIn } from "./read-fields.ts";

const maximumJson = 100_000;
const kinds: Readonly<Record<string, MessageClass>> = {
  Complaint: "complaint",
  Delivery: "delivery_report",
  DeliveryDelay: "delivery_report",
};

/** Amazon SES passes reports on as JSON, which its notification service puts into plain mail. */
export function classifyJsonNotification(message: ParsedMessage): Verdict | null {
  if (!message.text.trimStart().startsWith("{")) return null;
  const notice = readNotice(message.text);
  const kind = textAt(notice, "notificationType") || textAt(notice, "eventType");
  if (kind === "") return null;
  const evidence = [observe("report.json", `notificationType: ${kind}`)];
  const known = kinds[kind];
  const about = objectAt(notice, kind.toLowerCase());
  const recipients = addressesIn(
    JSON.stringify(about["bouncedRecipients"] ?? about["complainedRecipients"] ?? ""),
  );
  if (known !== undefined) return { class: known, confidence: 0.95, evidence, recipients };
  if (kind !== "Bounce") return null;
  const diagnosis = diagnosisOf(about);
  const judgement = judgeWords(diagnosis, true) ?? judgeReply(diagnosis);
  const permanent = textAt(about, "bounceType") === "Permanent";
  const hard = judgement === null ? permanent : judgement.permanence === "hard";
  if (judgement !== null) evidence.unshift(judgement.evidence);
  return { class: hard ? "hard_bounce" : "soft_bounce", confidence: 0.95, evidence, recipients };
}

function diagnosisOf(bounce: Record<string, unknown>): string {
  const recipients: unknown = bounce["bouncedRecipients"];
  const first: unknown = Array.isArray(recipients) ? recipients[0] : null;
  return `${textAt(first, "diagnosticCode")} ${textAt(first, "status")}`.trim();
}

/** The object that the text begins with; what follows it is the service's own footer. */
function readNotice(text: string): unknown {
  const json = text.slice(0, maximumJson);
  const footer = json.search(/\n--\s*\n/);
  try {
    // Servers break lines that are too long for mail, some with a mark.
    const whole = (footer === -1 ? json : json.slice(0, footer)).replaceAll(/!?\n\s?/g, "");
    const outer: unknown = JSON.parse(whole);
    const inner = textAt(outer, "Message");
    return inner.startsWith("{") ? JSON.parse(inner) : outer;
  } catch {
    return null;
  }
}

function objectAt(value: unknown, key: string): Record<string, unknown> {
  const found = isObject(value) ? value[key] : null;
  return isObject(found) ? found : {};
}

function textAt(value: unknown, key: string): string {
  const found = isObject(value) ? value[key] : null;
  return typeof found === "string" ? found : "";
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
