import { sql } from "kysely";
import { writeInboxSecret } from "../mailbox/inbox-secret.ts";
import { sealSecret } from "../mailbox/secrets/seal-secret.ts";
import type { SecretKeys } from "../mailbox/secrets/secret-keys.ts";
import type { SmtpImapSettings } from "../mailbox/smtp-imap/smtp-imap-settings.ts";
import type { Database } from "../store/database/database.ts";
import type { MailWorld } from "./mail-world/start-mail-world.ts";
import { demoUsers } from "./demo-data/people.ts";
import { demoDirectory } from "./trial-settings.ts";

const host = "127.0.0.1";

/**
 * Tells the demo users' inboxes where the mail world's servers stand this time. An inbox that was pointed elsewhere by
 * hand stays as it is, and a disconnected one stays disconnected.
 */
export async function connectDemoInboxes(
  db: Database,
  world: MailWorld,
  { keys, origin }: { keys: SecretKeys; origin: string },
): Promise<void> {
  const inboxes = await db
    .selectFrom("connected_inboxes")
    .innerJoin("tenants", "tenants.tenant_id", "connected_inboxes.tenant_id")
    .select(["connected_inboxes.tenant_id", "connected_inboxes.id", "address"])
    .where("directory_id", "=", demoDirectory.id)
    .where("provider", "=", "smtp_imap")
    .where(sql<boolean>`coalesce(settings -> 'smtp' ->> 'host', ${host}) = ${host}`)
    .execute();
  for (const { tenant_id: tenantId, id: inboxId, address } of inboxes) {
    const user = demoUsers.find(({ username }) => username === address);
    if (user === undefined) continue;
    const secret = writeInboxSecret({ kind: "password", password: world.passwordOf(address) });
    const sealed = sealSecret(keys, { tenantId, inboxId }, secret);
    await db
      .updateTable("connected_inboxes")
      .set({
        display_name: user.name,
        settings: JSON.stringify(settingsOf(world, address, origin)),
        secret: sealed.bytes,
        secret_key_id: sealed.keyId,
        problem: null,
        problem_at: null,
      })
      .where("tenant_id", "=", tenantId)
      .where("id", "=", inboxId)
      .execute();
  }
}

function settingsOf({ smtpPort, imapPort }: MailWorld, user: string, origin: string): SmtpImapSettings {
  const server = (port: number) => ({ host, port, security: "none" as const });
  return {
    smtp: server(smtpPort),
    imap: server(imapPort),
    user,
    // The mail world keeps the copy in Sent in the same step as it delivers.
    sentCopy: "server",
    sentFolder: null,
    messageLink: `${origin}/simulator/?user=${encodeURIComponent(user)}&message={messageId}`,
  };
}
