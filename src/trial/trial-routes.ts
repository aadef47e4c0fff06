import * as z from "zod/mini";
import type { App, ServiceContext } from "../service/context.ts";
import { ServiceError } from "../service/service-error.ts";
import { demoMailbox } from "./demo-data/mailbox.ts";
import { demoUsers, findDemoUser, type DemoUser } from "./demo-data/people.ts";
import { resetDemoData } from "./demo-data/reset-demo-data.ts";
import { issueTokens, type TokenIssuer } from "./identity/issue-tokens.ts";
import { apiScope, demoDirectory, issuerAt } from "./trial-settings.ts";

const Username = z.strictObject({ username: z.string() });

/** What the simulated Outlook needs: users to switch between, their mail, tokens, and a way back to the start. */
export function trialRoutes(app: App, context: ServiceContext, issuer: TokenIssuer): void {
  const hidden = { hide: true };

  app.get("/trial/users", { schema: hidden }, async (_request, reply) => {
    reply.header("cache-control", "no-store");
    return { users: demoUsers.map(({ username, name, role }) => ({ username, name, role })) };
  });

  app.get("/trial/mailbox", { schema: { ...hidden, querystring: Username } }, async (request, reply) => {
    reply.header("cache-control", "no-store");
    return { messages: demoMailbox(requireUser(request.query.username), context.clock()) };
  });

  app.post("/trial/broker/token", { schema: { ...hidden, body: Username } }, async (request, reply) => {
    reply.header("cache-control", "no-store");
    return brokerAnswer(issuer, requireUser(request.body.username));
  });

  app.post("/trial/reset", { schema: hidden }, async () => {
    await resetDemoData(context.db, context.clock());
    return { reset: true };
  });
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
