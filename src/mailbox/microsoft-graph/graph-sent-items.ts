import { failure, MailboxError } from "../failure.ts";
import { explainGraphError } from "./explain-graph-error.ts";
import type { GraphRequests } from "./graph-requests.ts";

export interface SentItem {
  id: string;
  internetMessageId: string;
  conversationId: string | null;
}

export interface GraphReader {
  /** The item with this Message-ID in Sent; null when it is not there (yet). Throws MailboxError. */
  findSentItem(messageId: string, signal: AbortSignal): Promise<SentItem | null>;
  /** The Message-IDs of what was sent last, the newest first. */
  newestSent(count: number, signal: AbortSignal): Promise<string[]>;
}

export interface GraphReaderOptions {
  /** E.g. `https://graph.microsoft.com/v1.0/me`. */
  mailboxUrl: string;
  requests: GraphRequests;
}

const columns = "$select=id,internetMessageId,conversationId";

/** Reads the folder of sent items of one mailbox. */
export function createGraphReader({ mailboxUrl, requests }: GraphReaderOptions): GraphReader {
  async function get(path: string, signal: AbortSignal): Promise<SentItem[]> {
    const answer = await requests.ask({ url: `${mailboxUrl}${path}`, signal });
    if (answer.status !== 200) throw new MailboxError(explainGraphError(answer));
    const { value } = (answer.body ?? {}) as { value?: SentItem[] };
    if (!Array.isArray(value)) throw new MailboxError(failure("unreachable", "Microsoft 365 gave no list."));
    return value;
  }

  return {
    async findSentItem(messageId, signal) {
      const quoted = `'${messageId.replaceAll("'", "''")}'`;
      const filter = encodeURIComponent(`internetMessageId eq ${quoted}`);
      const [item] = await get(`/mailFolders/sentitems/messages?$filter=${filter}&${columns}&$top=1`, signal);
      return item ?? null;
    },
    async newestSent(count, signal) {
      const order = encodeURIComponent("sentDateTime desc");
      const items = await get(
        `/mailFolders/sentitems/messages?$orderby=${order}&${columns}&$top=${count}`,
        signal,
      );
      return items.map(({ internetMessageId }) => internetMessageId);
    },
  };
}
