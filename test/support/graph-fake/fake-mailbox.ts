import PostalMime from "postal-mime";

export type FakeFolder = "inbox" | "junkemail" | "sentitems" | "archive" | "deleteditems";

export interface FakeItem {
  id: string;
  internetMessageId: string;
  conversationId: string;
  sentDateTime: string;
  receivedDateTime: string;
  subject: string;
  webLink: string;
  /** Not yet to be seen: Graph is eventually consistent. */
  hidden: boolean;
  folder: FakeFolder;
  raw: Buffer;
  /** When it came into its folder, as a count of all changes. */
  arrived: number;
}

export interface FakeMailbox {
  items: FakeItem[];
  /** When what comes now was received; at first seconds of 2 March 2026 in a row. */
  clock: () => Date;
  /** Generation of the state that delta tokens refer to; older ones are forgotten. */
  generation: number;
  /** What a filtered delta query gives at most; Microsoft documents 5,000. */
  filterBound: number;
  add(folder: FakeFolder, raw: Buffer, details?: Partial<FakeItem>): Promise<FakeItem>;
  move(id: string, folder: FakeFolder): void;
  remove(id: string): void;
  /** How far the changes of all folders go. */
  changes(): number;
}

/** The messages of one person, by folder. */
export function createFakeMailbox(): FakeMailbox {
  let changes = 0;
  let made = 0;

  const find = (id: string): FakeItem => {
    const item = mailbox.items.find((each) => each.id === id);
    if (item === undefined) throw new Error(`The fake mailbox has no message ${id}.`);
    return item;
  };
  const mailbox: FakeMailbox = {
    items: [],
    clock: () => new Date(1_772_442_000_000 + made * 1_000),
    generation: 1,
    filterBound: 5_000,
    async add(folder, raw, details = {}) {
      const email = await PostalMime.parse(raw);
      const id = `AAkALgAAAAAAHYQDEapmEc2byACqAC-EWg0A${String(made++)}`;
      const internetMessageId = email.messageId ?? `<FAKE${String(made)}.eurprd01.prod.outlook.com>`;
      const root = email.references?.split(/\s+/)[0] ?? email.inReplyTo ?? internetMessageId;
      const at = mailbox.clock().toISOString();
      const item: FakeItem = {
        id,
        internetMessageId,
        conversationId: `AAQkAG${Buffer.from(root).toString("base64url")}`,
        sentDateTime: at,
        receivedDateTime: at,
        subject: email.subject ?? "",
        webLink: `https://outlook.office365.com/owa/?ItemID=${id}&exvsurl=1&viewmodel=ReadMessageItem`,
        hidden: false,
        folder,
        raw,
        arrived: ++changes,
        ...details,
      };
      mailbox.items.push(item);
      return item;
    },
    move(id, folder) {
      Object.assign(find(id), { folder, arrived: ++changes });
    },
    remove(id) {
      mailbox.items.splice(mailbox.items.indexOf(find(id)), 1);
      changes++;
    },
    changes: () => changes,
  };
  return mailbox;
}
