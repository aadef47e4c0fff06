import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from "fastify";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import type { Asker, Clock } from "../domain/asker.ts";
import type { Database } from "../store/database/database.ts";
import type { ConnectPort } from "./connect-port.ts";
import type { MailPorts } from "./mail-ports.ts";

/** What routes stand on; handed down from the composition root. */
export interface ServiceContext {
  db: Database;
  clock: Clock;
  mail: MailPorts;
  /** Absent: inboxes are connected by a password alone. */
  connect?: ConnectPort | undefined;
}

export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;

declare module "fastify" {
  interface FastifyRequest {
    /** Set by the authentication hook on every route under /v1. */
    asker: Asker;
  }
}
