import type { Random } from "../random.ts";
import { numberOf } from "../scenario/make-organisations.ts";
import type { Meddlers } from "../scenario/meddle.ts";
import { drawFault, type Fault, type Slowness } from "./draw-fault.ts";
import { createMailRecord, type MailRecord } from "./mail-record.ts";
import { openSentFolder } from "./sent-folder.ts";
import { startSink } from "./smtp-server.ts";

export interface MailServer {
  smtpPort: number;
  sentFolderUrl: string;
  record: MailRecord;
  readonly faults: number;
  /** Nothing goes wrong any more. */
  calm(): void;
  close(): void;
}

export interface MailServerOptions {
  random: Random;
  leaseMs: number;
  slowness: Slowness;
  meddlers: Meddlers;
}

const awayShare = 0.15;

/** The mail server of a run: takes emails over, keeps them in Sent, and fails now and then at both. */
export async function startMailServer(options: MailServerOptions): Promise<MailServer> {
  const { random, leaseMs, slowness, meddlers } = options;
  const record = createMailRecord();
  let isCalm = false;
  let faults = 0;
  const nextFault = (): Fault => {
    const fault: Fault = isCalm ? { kind: "none" } : drawFault(random, leaseMs, slowness);
    if (fault.kind !== "none") faults++;
    return fault;
  };
  const onRecipient = (address: string): void => meddlers.handingOver(numberOf(address));
  const sink = await startSink({ record, nextFault, onRecipient });
  const sentFolder = await openSentFolder(record, () => !isCalm && random.chance(awayShare));
  return {
    smtpPort: sink.port,
    sentFolderUrl: sentFolder.url,
    record,
    get faults() {
      return faults;
    },
    calm: () => void (isCalm = true),
    close() {
      sink.close();
      sentFolder.close();
    },
  };
}
