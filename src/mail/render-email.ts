import { renderTemplate, type TemplateFailure } from "./render-template.ts";
import { htmlDocument, toHtmlParagraphs } from "./to-html.ts";
import type { TokenValues } from "./tokens.ts";
import { wrapLongLines } from "./wrap-lines.ts";

export interface EmailTemplate {
  subject: string;
  /** Plain text. */
  body: string;
}

/** `text` ends without a line break; its lines end with `\n`. */
export type RenderedEmail =
  | { kind: "rendered"; subject: string; text: string; html: string }
  | TemplateFailure;

const maximumSubject = 500;

/**
 * Fills the tokens of subject and body. The subject is one line without control characters, whatever the values are;
 * the HTML part shows the same text.
 */
export function renderEmail(template: EmailTemplate, values: TokenValues): RenderedEmail {
  const subject = renderSubject(template.subject, values);
  if (subject.kind !== "rendered") return subject;
  const body = renderText(template.body, values);
  if (body.kind !== "rendered") return body;
  const html = htmlDocument(toHtmlParagraphs(body.text));
  return { kind: "rendered", subject: subject.text, text: wrapLongLines(body.text), html };
}

/** A subject alone, as {@link renderEmail} makes it. */
export function renderSubject(template: string, values: TokenValues) {
  const rendered = renderTemplate(template, values);
  if (rendered.kind !== "rendered") return rendered;
  const text = rendered.text.trim();
  if (text === "") return refuse("The subject is empty.");
  if (text.length > maximumSubject) return refuse(`The subject is longer than ${maximumSubject} characters.`);
  if (/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(text)) {
    return refuse("The subject contains a line break or another control character.");
  }
  return { kind: "rendered", text } as const;
}

/** A text alone, as {@link renderEmail} makes it, its lines not yet wrapped. */
export function renderText(template: string, values: TokenValues) {
  const rendered = renderTemplate(template, values);
  if (rendered.kind !== "rendered") return rendered;
  const text = rendered.text.replace(/\r\n?|[\u2028\u2029]/g, "\n").trimEnd();
  if (text.trim() === "") return refuse("The text is empty.");
  if (/[^\P{Cc}\n\t]|\p{Cs}/u.test(text)) return refuse("The text contains a control character.");
  return { kind: "rendered", text } as const;
}

function refuse(detail: string): TemplateFailure {
  return { kind: "template_error", detail };
}
