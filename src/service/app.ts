import Fastify, { LogController, type FastifyServerOptions } from "fastify";
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from "fastify-type-provider-zod";
import * as z from "zod/mini";
import type { Clock } from "../domain/asker.ts";
import { requireSignIn } from "./authenticate.ts";
import { answerClientError } from "./client-errors.ts";
import type { App, ServiceContext } from "./context.ts";
import { allowOrigins } from "./cross-origin.ts";
import { answerError, handleErrors } from "./error-handler.ts";
import { healthRoutes, type Lifecycle } from "./health-routes.ts";
import { replayAnswers } from "./idempotency.ts";
import { jsonBodies } from "./json-bodies.ts";
import { answerUnknownRoutes } from "./not-found.ts";
import { docsRoutes } from "./openapi/docs-routes.ts";
import { describeApi } from "./openapi/openapi-document.ts";
import { securityHeaders, type PagePolicy } from "./pages/security-headers.ts";
import { staticPages } from "./pages/static-pages.ts";
import { publicPages } from "./public/public-pages.ts";
import { limitRequests } from "./rate-limit.ts";
import { loggerOptions, logRequests, type LogStream } from "./request-log.ts";
import { resourceRoutes } from "./routes.ts";
import { newId } from "../store/database/new-id.ts";
import { ServiceError } from "./service-error.ts";
import { settingsRoutes, type PublicSettings } from "./settings-routes.ts";
import type { TokenAuthority } from "./token-authority.ts";

export interface AppOptions {
  context: ServiceContext;
  authority: TokenAuthority;
  settings: PublicSettings;
  /** Requests per user and minute. */
  rateLimit: number;
  policy: PagePolicy;
  /** Other origins whose scripts may call the API. */
  corsOrigins?: readonly string[];
  /** Folder of the built pages; null serves the API alone. */
  webDirectory: string | null;
  /** Certificate and key in PEM; without them plain HTTP (behind a proxy). */
  tls?: { cert: string; key: string } | null;
  logLevel?: string;
  logStream?: LogStream;
  /** Proxies in front, as many of the last addresses in `X-Forwarded-For` are believed. */
  proxies?: number;
  lifecycle?: Lifecycle;
  /** What tokens and idempotency keys go by, where `context.clock` can be moved; else that one. */
  systemClock?: Clock;
  /** What the trial adds at the root: sign-in pages, demo mail, faults to try. */
  extensions?: readonly ((app: App) => void | Promise<void>)[];
}

/** Builds the service. It does not listen yet: `app.listen` or, in tests, `app.inject`. */
export async function createApp(options: AppOptions): Promise<App> {
  const app: App = Fastify(serverOptions(options)).withTypeProvider<ZodTypeProvider>();
  z.config(z.locales.en());
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  const lifecycle = options.lifecycle ?? { draining: false };
  app.addHook("onRequest", async (request, reply) => {
    reply.header("x-request-id", request.id);
    if (lifecycle.draining && request.url.startsWith("/v1/")) {
      reply.header("connection", "close");
      throw new ServiceError("shutting_down", "The service is shutting down.", { retryAfter: 2 });
    }
  });
  logRequests(app);
  handleErrors(app);
  answerUnknownRoutes(app);
  securityHeaders(app, options.policy);
  allowOrigins(app, options.corsOrigins ?? []);
  jsonBodies(app);
  await describeApi(app);
  for (const extend of options.extensions ?? []) await extend(app);
  await app.register(async (scope) => apiScope(scope as App, options));
  await publicPages(app, options.context);
  healthRoutes(app, options.context, lifecycle);
  settingsRoutes(app, options.settings, options.context);
  docsRoutes(app);
  if (options.webDirectory !== null) await staticPages(app, options.webDirectory, options.settings.mode);
  return app;
}

/** Everything under /v1 but the API's own description. */
async function apiScope(app: App, options: AppOptions): Promise<void> {
  app.addHook("onRequest", async (_request, reply) => {
    reply.header("cache-control", "no-store");
  });
  const real = { ...options.context, clock: options.systemClock ?? options.context.clock };
  requireSignIn(app, real, options.authority);
  await limitRequests(app, options.rateLimit);
  replayAnswers(app, real);
  resourceRoutes(app, options.context);
}

function serverOptions(options: AppOptions): FastifyServerOptions {
  const serverOptions: FastifyServerOptions & { https?: { cert: string; key: string } } = {
    logger: loggerOptions(options.logLevel ?? "silent", options.logStream) ?? false,
    // Its lines would carry addresses and query strings; ours stand in request-log.ts.
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: "requestId" }),
    genReqId: () => newId(),
    bodyLimit: 256 * 1024,
    requestTimeout: 30_000,
    // `true` would take the first address, which is what the visitor says of itself.
    trustProxy: (_address, hop) => hop < (options.proxies ?? 0),
    return503OnClosing: false,
    forceCloseConnections: "idle",
    routerOptions: { maxParamLength: 500 },
    clientErrorHandler: answerClientError,
    frameworkErrors: (error, request, reply) => {
      reply.header("x-request-id", request.id);
      void answerError(error, request, reply);
    },
  };
  if (options.tls) serverOptions.https = options.tls;
  return serverOptions;
}
