const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** Plain text as HTML: a paragraph for every block of lines; http and https addresses become links; all else escaped. */
export function toHtmlParagraphs(text: string): string {
  return text
    .split(/\n(?:[ \t]*\n)+/)
    .map((block) => block.replace(/^\n+|\n+$/g, ""))
    .filter((block) => block.trim() !== "")
    .map((block) => `<p>${block.split("\n").map(linkLine).join("<br>\n")}</p>`)
    .join("\n");
}

/** A whole HTML part. */
export function htmlDocument(body: string): string {
  return `<!doctype html>\n<html><head><meta charset="utf-8"></head><body>\n${body}\n</body></html>\n`;
}

function linkLine(line: string): string {
  let html = "";
  let end = 0;
  for (const match of line.matchAll(/\bhttps?:\/\/[^\s<>"]+/gi)) {
    const address = withoutPunctuation(match[0]);
    if (!URL.canParse(address)) continue;
    html += escapeHtml(line.slice(end, match.index));
    html += `<a href="${escapeHtml(address)}">${escapeHtml(address)}</a>`;
    end = match.index + address.length;
  }
  return html + escapeHtml(line.slice(end));
}

/** What ends a sentence does not belong to the address; nor a bracket that was opened before it. */
function withoutPunctuation(address: string): string {
  let end = address.length;
  while (end > 0) {
    const last = address[end - 1] ?? "";
    const closes = last === ")" && !address.slice(0, end).includes("(");
    if (!closes && !".,;:!?'*_]}".includes(last)) break;
    end -= 1;
  }
  return address.slice(0, end);
}
