/** Where mail programs begin the message that is answered; nothing below is the sender's own. */
const quotationMarks: readonly RegExp[] = [
  // Outlook on the web, new Outlook, Outlook for telephones.
  /<(?:div|span|hr)[^<>]{0,300}\bid=["']?(?:[a-z]_)?(?:divrplyfwdmsg|appendonsend|mail-editor-reference-message-container|ms-outlook-mobile-reference-message|stopspelling)/i,
  /<div[^<>]{0,300}\bclass=["']?[^"'<>]{0,100}(?:ms-outlook-mobile-reference-message|outlookmessageheader)/i,
  // Outlook for Windows: a line above From, Sent, To.
  /<div[^<>]{0,60}style=["']?[^"'<>]{0,200}border:\s?none;\s?border-top:\s?solid #(?:e1e1e1|b5c4df)/i,
  // Yahoo, AOL, Proton, Zoho, GMX.
  /<(?:div|blockquote)[^<>]{0,300}\b(?:class|id)=["']?[^"'<>]{0,100}(?:yahoo_quoted|aolreplacedbody|protonmail_quote|zmail_extra|yahoo_quoted)/i,
  /<div[^<>]{0,200}\bname=["']?quote["']?/i,
];
/** Quotations within which nothing is the sender's, though he may write below them. */
const closedQuotation =
  /<(div|blockquote)[^<>]{0,300}\bclass=["']?[^"'<>]{0,100}(?:gmail_quote(?!_container)|moz-cite-prefix)/i;
const signature =
  /<(?:div|span|table|pre|p)[^<>]{0,300}\b(?:class|id)=["']?[^"'<>]{0,60}(?:gmail_signature|moz-signature|\bsignature\b|ms-outlook-mobile-signature|_rp_signature|protonmail_signature)/i;

/**
 * The part of an HTML message above the quotation and the signature that its program marked as such. What is marked by
 * words alone is left to the rules for text. Linear.
 */
export function ownHtml(html: string): string {
  const marks = [...quotationMarks, signature, closedQuotation];
  const starts = marks.map((mark) => html.search(mark)).filter((at) => at > 0);
  return html.slice(0, Math.min(html.length, ...starts));
}
