import type { App } from "../context.ts";

export interface PagePolicy {
  mode: "trial" | "production";
  /** Origins that may frame the pane, besides its own. */
  frameAncestors: readonly string[];
  /** Origins that pages may talk to besides their own: the identity provider. */
  connect: readonly string[];
  /** Whether browsers may be told to use HTTPS only (never for localhost: it would bind every other local server). */
  strictTransport: boolean;
}

/** Where Microsoft serves office.js, and the library that it loads on the web. */
const officeScripts = "https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com";

/**
 * Headers of every answer. `X-Frame-Options` is never sent: it would blank the pane, which Outlook frames; framing is
 * decided by `frame-ancestors`. No `Cross-Origin-Opener-Policy` either: sign-in pages talk to their opener.
 */
export function securityHeaders(app: App, policy: PagePolicy): void {
  app.addHook("onSend", async (_request, reply, payload) => {
    reply.header("x-content-type-options", "nosniff");
    reply.header("referrer-policy", "no-referrer");
    if (policy.strictTransport) reply.header("strict-transport-security", "max-age=31536000");
    if (!reply.hasHeader("content-security-policy")) {
      const isPage = String(reply.getHeader("content-type") ?? "").startsWith("text/html");
      reply.header("content-security-policy", isPage ? pagePolicy(policy) : dataPolicy);
    }
    return payload;
  });
}

/** For JSON, scripts and images: should a browser ever show one as a page, it can do nothing and not be framed. */
const dataPolicy = "default-src 'none'; frame-ancestors 'none'";

/** For pages that need no script and show nothing but their own text. */
export const scriptlessPolicy =
  "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/**
 * Styles are injected by the component library, hence `'unsafe-inline'` for styles alone. In trial mode office.js
 * comes from our own origin and the simulated Outlook frames the pane.
 */
export function pagePolicy(policy: PagePolicy): string {
  const trial = policy.mode === "trial";
  const connect = policy.connect.join(" ");
  return [
    "default-src 'none'",
    trial ? "script-src 'self'" : `script-src 'self' ${officeScripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self' ${connect}`.trim(),
    `frame-src ${trial ? "'self' " : ""}${connect}`.trim(),
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    `frame-ancestors 'self' ${policy.frameAncestors.join(" ")}`.trim(),
  ].join("; ");
}
