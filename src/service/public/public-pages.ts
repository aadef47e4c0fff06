import rateLimit from "@fastify/rate-limit";
import type { App, ServiceContext } from "../context.ts";
import { addressKey } from "../address-key.ts";
import { ServiceError } from "../service-error.ts";
import { connectPages } from "../connect/connect-pages.ts";
import { openConnectPages } from "../connect/open-connect-pages.ts";
import { meetingPages } from "./meeting-pages.ts";
import { optOutPages } from "./opt-out-pages.ts";
import { publicError } from "./public-error.ts";

/** Of one address and minute; the servers of a mail provider ask for many of its users. */
const perMinute = 300;
/** What these pages are sent is a time and a zone. */
const maximumBody = 16 * 1024;

/**
 * The pages behind the links of emails: for anybody who has the link, without sign-in. Errors are pages, too. Forms may
 * come in either encoding that browsers and mail programs use (RFC 8058 §3.1); of the second nothing is read.
 */
export async function publicPages(app: App, context: ServiceContext): Promise<void> {
  await app.register(async (plain) => {
    const scope = plain as App;
    scope.setErrorHandler(publicError);
    scope.removeAllContentTypeParsers();
    const form = "application/x-www-form-urlencoded";
    scope.addContentTypeParser(form, { parseAs: "string", bodyLimit: maximumBody }, (_request, body, done) =>
      done(null, new URLSearchParams(String(body))),
    );
    scope.addContentTypeParser("*", { parseAs: "buffer", bodyLimit: maximumBody }, (_request, _body, done) =>
      done(null, new URLSearchParams()),
    );
    await scope.register(rateLimit, {
      max: perMinute,
      timeWindow: 60_000,
      keyGenerator: (request) => addressKey(request.ip),
      errorResponseBuilder: (_request, { ttl }) =>
        new ServiceError("rate_limited", "Too many requests from this address.", {
          retryAfter: Math.max(1, Math.ceil(ttl / 1000)),
        }),
    });
    optOutPages(scope, context);
    meetingPages(scope, context);
    openConnectPages(scope, context);
    connectPages(scope, context);
  });
}
