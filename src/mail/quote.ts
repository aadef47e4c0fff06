import { escapeHtml, htmlDocument, toHtmlParagraphs } from "./to-html.ts";
import { wrapLongLines } from "./wrap-lines.ts";

/** An email that is quoted below its answer. */
export interface QuotedEmail {
  text: string;
  sentAt: Date;
  from: { name: string; address: string };
}

/** The line above a quotation. Locales may bring their own. */
export type AttributionLine = (quoted: QuotedEmail, timeZone: string) => string;

/** `On 2 March 2026 at 10:00, Rita Rep <rita@seller.example> wrote:` in the reader's zone. */
export const englishAttribution: AttributionLine = ({ sentAt, from }, timeZone) => {
  const when = new Intl.DateTimeFormat("en-GB", { timeZone, dateStyle: "long", timeStyle: "short" });
  return `On ${when.format(sentAt)}, ${from.name} <${from.address}> wrote:`;
};

/** Text and HTML of an answer with the email before it quoted below. */
export function withQuote(
  text: string,
  quoted: QuotedEmail,
  attribution: string,
): { text: string; html: string } {
  const quote = wrapLongLines(quoted.text).split("\n").map(quoteLine).join("\n");
  const style = "margin:0 0 0 0.8ex;border-left:1px solid #ccc;padding-left:1ex";
  const below = `<p>${escapeHtml(attribution)}</p>\n<blockquote type="cite" style="${style}">`;
  const html = `${toHtmlParagraphs(text)}\n${below}\n${toHtmlParagraphs(quoted.text)}\n</blockquote>`;
  return { text: wrapLongLines(`${text}\n\n${attribution}\n${quote}`), html: htmlDocument(html) };
}

/** RFC 3676 §4.5: one more `>`, and a blank between it and what is no quotation itself. */
function quoteLine(line: string): string {
  if (line === "") return ">";
  return line.startsWith(">") ? `>${line}` : `> ${line}`;
}
