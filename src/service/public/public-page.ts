import type { FastifyReply, FastifyRequest } from "fastify";
import { html, type Html } from "../pages/html.ts";
import { chooseLanguage } from "./choose-language.ts";
import { fill, publicTexts, type PublicLanguage, type PublicTexts } from "./texts/texts.ts";

/** What a page says to one visitor. */
export interface Visit {
  language: PublicLanguage;
  texts: PublicTexts;
  /** A text of the visitor's language with its places filled. */
  say(name: keyof PublicTexts, values?: Record<string, string>): string;
}

export function visitOf(request: FastifyRequest): Visit {
  const language = chooseLanguage(request.headers["accept-language"]);
  const texts = publicTexts[language];
  return { language, texts, say: (name, values = {}) => fill(texts[name], values) };
}

/** No scripts, nothing from elsewhere, forms to ourselves alone, and in nobody's frame. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
/** As above, with scripts that are files of ours, and ask us alone. */
const scriptPolicy = `${policy}; script-src 'self'; connect-src 'self'`;

export interface PublicPage {
  status?: number;
  title: string;
  body: Html;
  /** Address of a script of ours, which runs before anything is shown. */
  script?: string;
}

/** Sends a page that search engines leave alone and nobody keeps. */
export function sendPage(reply: FastifyReply, visit: Visit, page: PublicPage): FastifyReply {
  return reply
    .status(page.status ?? 200)
    .headers({
      "content-security-policy": page.script === undefined ? policy : scriptPolicy,
      "cache-control": "no-store",
      "x-robots-tag": "noindex, nofollow",
      "content-language": visit.language,
      vary: "accept-language",
    })
    .type("text/html; charset=utf-8")
    .serializer((text: unknown) => String(text))
    .send(document(visit, page));
}

/** A page of one sentence. */
export function sendNotice(
  reply: FastifyReply,
  visit: Visit,
  status: number,
  notice: { title: keyof PublicTexts; text: keyof PublicTexts },
): FastifyReply {
  const body = html`<p>${visit.say(notice.text)}</p>`;
  return sendPage(reply, visit, { status, title: visit.say(notice.title), body });
}

function document({ language }: Visit, { title, body, script }: PublicPage): string {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        ${script === undefined ? "" : html`<script src="${script}"></script>`}
        <style>
          ${{ text: style }}
        </style>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html> `.text;
}

const style = `
:root { color-scheme: light dark; --line: #8a8886; --accent: #0f548c; --on-accent: #fff; }
@media (prefers-color-scheme: dark) { :root { --accent: #62abf5; --on-accent: #111; } }
body { font: 1rem/1.5 "Segoe UI", system-ui, sans-serif; margin: 0; padding: 1.5rem; }
main { max-width: 40rem; margin: 0 auto; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.3; }
button, .button { font: inherit; padding: .6rem 1.1rem; border: 0; border-radius: 4px; background: var(--accent);
  color: var(--on-accent); cursor: pointer; display: inline-block; text-decoration: none; }
button.quiet { background: none; color: inherit; border: 1px solid var(--line); }
select { font: inherit; padding: .5rem; max-width: 100%; margin: .3rem 0; }
fieldset { border: 0; margin: 1rem 0; padding: 0; }
legend { font-weight: 600; padding: 0; margin-bottom: .4rem; }
.times { display: flex; flex-wrap: wrap; gap: .4rem; }
.times input { position: absolute; opacity: 0; }
.times span { display: block; padding: .45rem .8rem; border: 1px solid var(--line); border-radius: 4px; cursor: pointer; }
.times input:checked + span { background: var(--accent); color: var(--on-accent); border-color: var(--accent); }
.times input:focus-visible + span, button:focus-visible, .button:focus-visible { outline: 3px solid var(--accent);
  outline-offset: 2px; }
.warning { border-left: 4px solid #c50f1f; padding-left: .8rem; }
.book { position: sticky; bottom: 0; padding: .8rem 0; background: Canvas; }
[hidden] { display: none; }
`;
