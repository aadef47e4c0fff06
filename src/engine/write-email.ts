import { englishAttribution, withQuote } from "../mail/quote.ts";
import { renderSubject, renderText } from "../mail/render-email.ts";
import { missingTokens, type TemplateFailure } from "../mail/render-template.ts";
import { placeInThread, type SentEmail, type ThreadPlace } from "../mail/thread.ts";
import { htmlDocument, toHtmlParagraphs } from "../mail/to-html.ts";
import { plainValue, type TokenValues } from "../mail/tokens.ts";
import { wrapLongLines } from "../mail/wrap-lines.ts";
import type { EmailLinks } from "../mailbox/links/links.ts";
import type { MailAddress } from "../mailbox/mailbox.ts";
import type { EmailFacts } from "../store/emails/email-facts.ts";
import type { EmailStep } from "../store/emails/read-email-steps.ts";
import {
  missingValue,
  plain,
  surroundingObstacles,
  templateObstacle,
  type EmailObstacle,
} from "./email-obstacle.ts";
import { tokenValues } from "./token-values.ts";

/** An email, but for its Message-ID and when it leaves. */
export interface WrittenEmail extends Content {
  from: MailAddress;
  to: MailAddress;
}

interface Content {
  subject: string;
  text: string;
  html: string;
  place: ThreadPlace;
}

export type WriteResult =
  | { kind: "written"; email: WrittenEmail }
  /** At least one. */
  | { kind: "obstacles"; obstacles: EmailObstacle[] };

/** Writes the email from its facts: the one way for what is sent and for what is previewed. */
export function writeEmail(facts: EmailFacts, links: EmailLinks | null): WriteResult {
  const values = tokenValues(facts, links);
  const content = writeContent(facts, values);
  const obstacles = [
    ...surroundingObstacles(facts),
    ...(content.kind === "obstacles" ? content.obstacles : []),
  ];
  const { address } = facts;
  if (content.kind === "obstacles" || obstacles.length > 0 || address === null)
    return { kind: "obstacles", obstacles };
  const to = { name: plainValue(values["contact.name"]) ?? "", address };
  const { subject, text, html, place } = content.content;
  return { kind: "written", email: { from: senderOf(facts), to, subject, text, html, place } };
}

type ContentResult =
  | { kind: "content"; content: Content }
  | { kind: "obstacles"; obstacles: EmailObstacle[] };

function writeContent(facts: EmailFacts, values: TokenValues): ContentResult {
  const step = facts.steps.at(-1);
  if (step === undefined || step.position !== facts.position) {
    return { kind: "obstacles", obstacles: [plain("email_not_found", "This step sends no email.")] };
  }
  const place = placeInThread(step.position, step.thread, earlierEmails(facts, values));
  const subject =
    place.subject === null
      ? renderSubject(step.subject, values)
      : { kind: "rendered" as const, text: place.subject };
  if (subject.kind !== "rendered") return failed(subject, [step.subject, step.body], values);
  const text = renderText(step.body, values);
  if (text.kind !== "rendered") return failed(text, [step.body], values);
  const parts = quoteBelow(text.text, facts, place, values);
  return { kind: "content", content: { subject: subject.text, text: parts.text, html: parts.html, place } };
}

/** All values that are missing are told at once, so that nobody mends them one by one. */
function failed(failure: TemplateFailure, templates: readonly string[], values: TokenValues): ContentResult {
  if (failure.kind === "template_error") return { kind: "obstacles", obstacles: [templateObstacle(failure)] };
  return { kind: "obstacles", obstacles: missingTokens(templates, values).map(missingValue) };
}

/** What has been sent; before enrolling: what will have been sent by then. */
function earlierEmails({ enrollmentId, steps }: EmailFacts, values: TokenValues): SentEmail[] {
  let threadPosition = 0;
  return steps.slice(0, -1).flatMap(({ position, thread, subject: template, sent }) => {
    if (thread === "new" || threadPosition === 0) threadPosition = position;
    if (sent === null && enrollmentId !== null) return [];
    const rendered = renderSubject(template, values);
    const subject = sent?.subject ?? (rendered.kind === "rendered" ? rendered.text : template);
    if (sent === null) return [{ position, threadPosition, messageId: "", subject }];
    return [{ position, threadPosition: sent.threadPosition, messageId: sent.messageId, subject }];
  });
}

/** An earlier email that was sent is quoted as its step reads with today's values: texts that left are not kept. */
function quoteBelow(text: string, facts: EmailFacts, { answers }: ThreadPlace, values: TokenValues) {
  const answered: EmailStep | undefined = facts.steps.find((step) => step.position === answers?.position);
  const quoted = answered?.sent ? renderText(answered.body, values) : null;
  if (!answered?.sent || quoted?.kind !== "rendered") {
    return { text: wrapLongLines(text), html: htmlDocument(toHtmlParagraphs(text)) };
  }
  const email = { text: quoted.text, sentAt: answered.sent.at, from: senderOf(facts) };
  return withQuote(text, email, englishAttribution(email, facts.timeZone));
}

function senderOf({ inboxName, senderName, inboxAddress }: EmailFacts): MailAddress {
  return { name: plainValue(inboxName) ?? plainValue(senderName) ?? "", address: inboxAddress };
}
