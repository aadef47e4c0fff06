import type { ParsedMessage } from "../../parse/parsed-message.ts";
import type { Verdict } from "../context.ts";
import { observe } from "../observe.ts";
import { addressesIn, fieldsOf } from "../report/read-fields.ts";

/** Desks that pass on what recipients marked as junk without writing the standard format. */
const desks =
  /^(?:staff@(?:hotmail|outlook|live)\.|(?:abuse|fbl|feedback|feedback-?loop|complaints?|scomp|jmrp|abuse-?desk)[+-]?[^@]{0,40}@)/;
const junkDesk = /^staff@(?:hotmail|outlook|live)\./;
const subjects =
  /\b(?:complaint about (?:a |your )?(?:e-?mail|message)|(?:e-?mail )?feedback (?:report|loop)|abuse (?:report|complaint)|spam (?:report|complaint)|(?:reported|marked) as (?:spam|junk)|beschwerde (?:über|wegen)|spam-?beschwerde|plainte (?:pour|concernant|à propos)|(?:queja|denuncia) (?:por|de|sobre)|reclamo per|klacht over|skarga na)\b/i;

/**
 * A recipient marked an email as junk: feedback reports (ARF, RFC 5965), and the desks of providers that send the email
 * back under a telling subject. Reports about authentication (RFC 6591) and "not spam" are no complaints.
 */
export function classifyComplaint(message: ParsedMessage): Verdict | null {
  return readFeedbackReport(message) ?? readDesk(message);
}

function readFeedbackReport(message: ParsedMessage): Verdict | null {
  const part = message.parts.find(({ type }) => type === "message/feedback-report");
  const announced = /^"?feedback-report/i.test(message.contentType.params["report-type"] ?? "");
  if (part === undefined && !announced) return null;
  const fields = fieldsOf(part?.text ?? message.text);
  const kind = (fields.get("feedback-type") ?? [])[0]?.trim().toLowerCase() ?? "";
  const evidence = [
    observe("complaint.feedback_report", kind === "" ? "multipart/report" : `Feedback-Type: ${kind}`),
  ];
  if (/^(?:auth-failure|not-spam|dmarc)/.test(kind)) return { class: "other", confidence: 0.95, evidence };
  const named = ["original-rcpt-to", "removal-recipient", "redacted-address"].flatMap(
    (name) => fields.get(name) ?? [],
  );
  return { class: "complaint", confidence: 0.99, evidence, recipients: addressesIn(named.join("\n")) };
}

function readDesk(message: ParsedMessage): Verdict | null {
  const sender = message.from[0]?.address ?? "";
  // A service that passes complaints on and gives each a number; nobody else has this field or address.
  const source = message.header("x-spamcop-sourceip");
  if (source !== null || sender.endsWith("@reports.spamcop.net")) {
    const by = source === null ? message.subject : `X-SpamCop-sourceip: ${source}`;
    const evidence = [observe("complaint.desk", `${sender}: ${by}`)];
    return { class: "complaint", confidence: 0.95, evidence };
  }
  // Reports of abuse in the form that is written for programs (X-ARF).
  const form = message.header("x-xarf") ?? message.header("x-arf");
  if (form !== null) {
    return { class: "complaint", confidence: 0.95, evidence: [observe("complaint.desk", `X-ARF: ${form}`)] };
  }
  const returned = message.parts.some(({ type }) => /^(?:message\/rfc822|text\/rfc822-headers?)$/.test(type));
  if (!desks.test(sender)) return null;
  // This desk sends nothing but what was marked as junk, under its own subject.
  const isBare = junkDesk.test(sender) && returned && message.inReplyTo.length === 0;
  if (!isBare && !subjects.test(message.subject.slice(0, 300))) return null;
  const evidence = [observe("complaint.desk", `${sender}: ${message.subject}`)];
  return {
    class: "complaint",
    confidence: returned ? 0.95 : 0.75,
    evidence,
    recipients: addressesIn(message.header("x-hmxmroriginalrecipient") ?? ""),
  };
}
