import type { Clock } from "../domain/asker.ts";
import type { SecretKeys } from "../mailbox/secrets/secret-keys.ts";
import type { Database } from "../store/database/database.ts";
import type { OpenTransaction } from "../store/database/in-transaction.ts";
import { connectDemoInboxes } from "./connect-demo-inboxes.ts";
import type { MailWorldMessage } from "./mail-world/message.ts";
import { startMailWorld } from "./mail-world/start-mail-world.ts";
import { trialPeople } from "./trial-people.ts";

export interface TrialMailOptions {
  db: Database;
  dataDirectory: string;
  secrets: SecretKeys;
  /** Where the simulated Outlook stands, which opens the messages. */
  origin: string;
  /** When emails arrive. */
  clock: Clock;
}

/** The trial's own mail servers, and the demo users' inboxes connected to them. */
export interface TrialMail {
  messagesOf(address: string): MailWorldMessage[];
  rawOf(address: string, id: string): Buffer | null;
  /** As if it had been sent from outside. */
  deliver(raw: Buffer): Promise<unknown>;
  /** While the demo data are put back, in the same transaction: empty mailboxes, and inboxes that are connected again. */
  reset(tx: OpenTransaction): Promise<void>;
  stop(): Promise<void>;
}

export async function startTrialMail({
  db,
  dataDirectory,
  secrets,
  origin,
  clock,
}: TrialMailOptions): Promise<TrialMail> {
  const world = await startMailWorld({ dataDir: dataDirectory, people: trialPeople, clock });
  const connect = (within: Database) => connectDemoInboxes(within, world, { keys: secrets, origin });
  await connect(db);
  return {
    messagesOf: (address) => world.messagesOf(address),
    rawOf: (address, id) => world.rawOf(address, id),
    deliver: (raw) => world.deliver(raw),
    async reset(tx) {
      world.reset();
      await connect(tx);
    },
    stop: () => world.stop(),
  };
}
