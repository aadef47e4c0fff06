import { randomBytes } from "node:crypto";
import { createMailPorts } from "../../src/engine/create-mail-ports.ts";
import { createMailboxes } from "../../src/mailbox/create-mailboxes.ts";
import { createLinks } from "../../src/mailbox/links/links.ts";
import type { Mailboxes } from "../../src/mailbox/mailbox.ts";
import { readSecretKeys } from "../../src/mailbox/secrets/secret-keys.ts";
import type { Database } from "../../src/store/database/database.ts";

/** The key that the inboxes of tests are closed with. */
export const testSecretKeys = readSecretKeys(`test:${randomBytes(32).toString("base64")}`);

/** Where the links of tests lead. */
export const testLinks = createLinks(testSecretKeys, "https://tools.seller.example");

/** The real parts that write and send emails; `mailboxes` where a test looks at what is asked of them. */
export function testMailPorts(db: Database, clock: () => Date, mailboxes?: Mailboxes) {
  const secrets = testSecretKeys;
  return createMailPorts({
    db,
    clock,
    secrets,
    links: testLinks,
    mailboxes: mailboxes ?? createMailboxes(db, { secrets, clock }),
  });
}
