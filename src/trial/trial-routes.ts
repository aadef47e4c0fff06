import type { FastifyRequest } from "fastify";
import * as z from "zod/mini";
import type { App, ServiceContext } from "../service/context.ts";
import { ServiceError } from "../service/service-error.ts";
import { contactActRoutes } from "./contact-acts/contact-act-routes.ts";
import { demoUsers, findDemoUser, type DemoUser } from "./demo-data/people.ts";
import { demoDataSince } from "./demo-data/demo-data-since.ts";
import { resetDemoData } from "./demo-data/reset-demo-data.ts";
import { issueTokens, type TokenIssuer } from "./identity/issue-tokens.ts";
import type { TrialMail } from "./start-trial-mail.ts";
import type { TrialClock } from "./trial-clock.ts";
import { trialMailbox } from "./trial-mailbox.ts";
import { trialContacts, trialPeople } from "./trial-people.ts";
import { apiScope, demoDirectory, issuerAt } from "./trial-settings.ts";

const Username = z.strictObject({ username: z.string() });

export interface TrialParts {
  context: ServiceContext;
  issuer: TokenIssuer;
  time: TrialClock;
  mail: TrialMail;
  /** Lets the worker of this process look for work. */
  wake: () => void;
}

/** What the simulated Outlook needs: users to switch between, their mail, tokens, and a way back to the start. */
export function trialRoutes(app: App, { context, issuer, time, mail, wake }: TrialParts): void {
  const hidden = { hide: true };
  const onRequest = refuseOtherSites(issuer.origin);

  app.get("/trial/users", { schema: hidden }, async (_request, reply) => {
    reply.header("cache-control", "no-store");
    return { users: demoUsers.map(({ username, name, role }) => ({ username, name, role })) };
  });

  app.get("/trial/contacts", { schema: hidden }, async (_request, reply) => {
    reply.header("cache-control", "no-store");
    return { contacts: trialContacts.map(({ name, address }) => ({ username: address, name })) };
  });

  app.get("/trial/mailbox", { schema: { ...hidden, querystring: Username } }, async (request, reply) => {
    reply.header("cache-control", "no-store");
    return { messages: await messagesOf(requirePerson(request.query.username)) };
  });

  const messagesOf = async (address: string) => {
    const storyStart = (await demoDataSince(context.db)) ?? context.clock();
    return trialMailbox(address, storyStart, mail.messagesOf(address));
  };
  contactActRoutes(app, {
    findMessage: async (mailbox, id) => {
      const address = requirePerson(mailbox);
      const message = (await messagesOf(address)).find((each) => each.id === id);
      return message === undefined ? null : { message, raw: mail.rawOf(address, id) };
    },
    deliver: (raw) => mail.deliver(raw),
    clock: context.clock,
    onRequest,
  });

  app.post(
    "/trial/broker/token",
    { onRequest, schema: { ...hidden, body: Username } },
    async (request, reply) => {
      reply.header("cache-control", "no-store");
      return brokerAnswer(issuer, requireUser(request.body.username));
    },
  );

  app.post("/trial/reset", { onRequest, schema: hidden }, async () => {
    time.reset();
    await resetDemoData(context.db, context.clock(), (tx) => mail.reset(tx));
    wake();
    return { reset: true };
  });
}

/**
 * These routes need no sign-in, so any page that is open in the same browser could ask them. A browser says where a request
 * comes from; what is no browser may ask.
 */
function refuseOtherSites(own: string) {
  return async ({ headers }: FastifyRequest): Promise<void> => {
    const { origin, "sec-fetch-site": site } = headers;
    const isOther =
      site === undefined ? origin !== undefined && origin !== own : site !== "same-origin" && site !== "none";
    if (isOther) throw new ServiceError("not_permitted", "Only the trial's own pages may ask this.");
  };
}

/** A demo user or contact, by address or alias; gives the address. */
function requirePerson(username: string): string {
  const wanted = username.trim().toLowerCase();
  const person = trialPeople.find(({ address, aliases = [] }) => [address, ...aliases].includes(wanted));
  return person?.address ?? requireUser(username).username;
}

function requireUser(username: string): DemoUser {
  const user = findDemoUser(username);
  if (user !== null) return user;
  throw new ServiceError("invalid_request", "There is no such demo user.", {
    details: [{ path: "username", issue: "is not one of the demo users" }],
  });
}

/** What a host's token broker hands to the pane, from which nested app authentication makes its answer. */
async function brokerAnswer(issuer: TokenIssuer, user: DemoUser) {
  const tokens = await issueTokens(issuer, user);
  return {
    ...tokens,
    scope: apiScope,
    authority: issuerAt(issuer.origin),
    account: {
      homeAccountId: `${user.subjectId}.${demoDirectory.id}`,
      localAccountId: user.subjectId,
      tenantId: demoDirectory.id,
      username: user.username,
      name: user.name,
      environment: new URL(issuer.origin).host,
    },
  };
}
