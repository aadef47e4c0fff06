import type { ParsedMessage } from "../../parse/parsed-message.ts";
import type { Verdict } from "../context.ts";
import { observe } from "../observe.ts";
import { judgeReply } from "../report/judge-refusal.ts";
import { addressesIn, fieldsOf } from "../report/read-fields.ts";

/** Receipts that mail programs write as plain text, without the standard report. */
const plainReceipt =
  /^(?:return receipt \((?:displayed|dispatched|processed|deleted|denied)\)|read receipt\b|(?:return|delivery|read) receipt for\b|lesebestätigung\b|empfangsbestätigung\b|accusé de (?:lecture|réception)\b|confirmación de lectura\b|conferma di lettura\b|confirmação de leitura\b|leesbevestiging\b|potwierdzenie przeczytania\b)/i;
const plainText =
  /\b(?:this is a (?:return |read )?receipt for the (?:e-?mail|mail|message)|your message .{0,300}\b(?:was|has been) (?:read|displayed|opened) (?:on|at)|no guarantee .{0,80}(?:read|understood))/i;

/**
 * Somebody opened or deleted an email (MDN, RFC 8098): never an answer. What a filter rejects by the same report
 * (RFC 5429) is returned mail.
 */
export function classifyReceipt(message: ParsedMessage): Verdict | null {
  const part = message.parts.find(({ type }) => /^message\/(?:global-)?disposition-notification$/.test(type));
  const announced = /^"?disposition-notification/i.test(message.contentType.params["report-type"] ?? "");
  if (part === undefined && !announced) return readPlainReceipt(message);
  const fields = fieldsOf(part?.text ?? message.text);
  const disposition = fields.get("disposition")?.[0] ?? "";
  const evidence = [observe("receipt.disposition", `Disposition: ${disposition}`)];
  const recipients = addressesIn((fields.get("final-recipient") ?? []).join("\n"));
  if (!isRejection(message)) return { class: "read_receipt", confidence: 0.98, evidence, recipients };
  const judgement = judgeReply(message.text.slice(0, 4000));
  return {
    class: judgement?.permanence === "hard" ? "hard_bounce" : "soft_bounce",
    confidence: 0.85,
    evidence: [observe("receipt.rejected", message.header("auto-submitted") ?? message.subject), ...evidence],
    recipients,
  };
}

function isRejection(message: ParsedMessage): boolean {
  if (/^auto-replied\s?\((?:rejected|refused)/i.test(message.header("auto-submitted") ?? "")) return true;
  return /automatically rejected|was (?:automatically )?(?:rejected|refused) by/i.test(
    message.text.slice(0, 2000),
  );
}

function readPlainReceipt(message: ParsedMessage): Verdict | null {
  const subject = message.subject.slice(0, 200);
  if (!plainReceipt.test(subject) || !plainText.test(message.text.slice(0, 3000).replaceAll(/\s+/g, " ")))
    return null;
  return {
    class: "read_receipt",
    confidence: 0.85,
    evidence: [observe("receipt.text", `Subject: ${subject}`)],
  };
}
