import { html, join, type Html } from "../../service/pages/html.ts";
import { demoUsers } from "../demo-data/people.ts";
import { demoDirectory } from "../trial-settings.ts";

/** The page may send its form to us, and nothing else. */
export const signInPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

const style = `
  :root { color-scheme: light dark; font: 16px/1.4 "Segoe UI", system-ui, sans-serif; }
  body { max-width: 26rem; margin: 3rem auto; padding: 0 1rem; }
  button { display: block; width: 100%; margin: 0.5rem 0; padding: 0.75rem 1rem; font: inherit; text-align: start; }
  small { display: block; }
`;

/** "Pick an account": the demo users stand in for a password. */
export function signInPage(query: URLSearchParams): string {
  const hint = query.get("login_hint")?.toLowerCase();
  const users = demoUsers.toSorted((a, b) => Number(b.username === hint) - Number(a.username === hint));
  return page(
    html`<h1>Sign in</h1>
      <p>${demoDirectory.name} (demo organisation). Nobody needs a password here.</p>
      <form method="post">
        ${join([...query].map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`))}
        ${join(
          users.map(
            (user) =>
              html`<button name="demo_user" value="${user.username}">
                ${user.name} <small>${user.username}, ${user.role}</small>
              </button>`,
          ),
        )}
      </form>`,
  );
}

export const problemPage = (problem: string): string =>
  page(
    html`<h1>This sign-in cannot go on</h1>
      <p>${problem}</p>`,
  );

export const signedOutPage = (): string => page(html`<h1>You are signed out</h1>`);

function page(content: Html): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Sign in</title>
        <style>
          ${{ text: style }}
        </style>
      </head>
      <body>
        <main>${content}</main>
      </body>
    </html>`.text;
}
