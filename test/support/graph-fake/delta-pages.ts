import type { FakeItem, FakeMailbox } from "./fake-mailbox.ts";

/** What a token stands for; Graph's are opaque, and so ought ours to be for whoever reads. */
interface State {
  generation: number;
  folder: string;
  columns: string[];
  /** Null: no filter. */
  since: string | null;
  newestFirst: boolean;
  /** Changes up to here were told by earlier rounds; this round tells those up to `until`. */
  after: number;
  until: number;
  offset: number;
}

export type DeltaAnswer =
  | { status: 200; body: Record<string, unknown> }
  | { status: 400 | 404 | 410; code: string; message: string };

const folderNames = new Set(["inbox", "junkemail", "sentitems", "archive", "deleteditems"]);

/**
 * A page of `GET /mailFolders/{folder}/messages/delta`, for `changeType=created`: rounds of pages that end with a
 * deltaLink; tokens carry the options of the first request; some pages are empty though more follow.
 */
export function deltaPage(
  mailbox: FakeMailbox,
  at: { url: URL; folder: string; pageSize: number; immutable: boolean },
): DeltaAnswer {
  const { url, folder, pageSize, immutable } = at;
  if (!folderNames.has(folder.toLowerCase())) {
    const message = "The specified folder could not be found in the store.";
    return { status: 404, code: "ErrorItemNotFound", message };
  }
  const state = readState(mailbox, url, folder.toLowerCase());
  if ("code" in state) return state;
  const found = select(mailbox, state);
  const value = found.slice(state.offset, state.offset + pageSize).map((item) => row(item, state, immutable));
  const offset = state.offset + pageSize;
  const link = (name: string, next: State) => ({
    [`@odata.${name}Link`]: `${url.origin}${url.pathname}?$${name === "next" ? "skip" : "delta"}token=${writeToken(next)}`,
  });
  const more = offset < found.length;
  const next = more
    ? link("next", { ...state, offset })
    : link("delta", { ...state, after: state.until, offset: 0 });
  return {
    status: 200,
    body: { "@odata.context": `${url.origin}/v1.0/$metadata#Collection(message)`, ...next, value },
  };
}

function readState(
  mailbox: FakeMailbox,
  url: URL,
  folder: string,
): State | Exclude<DeltaAnswer, { status: 200 }> {
  const token = url.searchParams.get("$skiptoken") ?? url.searchParams.get("$deltatoken");
  if (token !== null) return continued(mailbox, token, url.searchParams.has("$deltatoken"));
  const filter = url.searchParams.get("$filter");
  const since = /^receivedDateTime g[et] (\S+)$/.exec(filter ?? "")?.[1] ?? null;
  const order = url.searchParams.get("$orderby");
  const known = (filter === null || since !== null) && (order === null || order === "receivedDateTime desc");
  if (!known || url.searchParams.has("$search") || url.searchParams.get("changeType") !== "created") {
    return {
      status: 400,
      code: "ErrorInvalidUrlQuery",
      message: "Change tracking is not supported against this.",
    };
  }
  return {
    generation: mailbox.generation,
    folder,
    columns: (url.searchParams.get("$select") ?? "subject").split(","),
    since,
    newestFirst: order !== null,
    after: 0,
    until: mailbox.changes(),
    offset: 0,
  };
}

function continued(
  mailbox: FakeMailbox,
  token: string,
  begins: boolean,
): State | Exclude<DeltaAnswer, { status: 200 }> {
  let state: State;
  try {
    state = JSON.parse(Buffer.from(token, "base64url").toString("utf8")) as State;
  } catch {
    return { status: 400, code: "ErrorInvalidUrlQueryFilter", message: "Badly formed token." };
  }
  if (state.generation < mailbox.generation) {
    const message = `The sync state generation is not found; generation=${String(state.generation)};[highest=${String(mailbox.generation)}].`;
    return { status: 410, code: "syncStateNotFound", message };
  }
  return begins ? { ...state, until: mailbox.changes() } : state;
}

function select(mailbox: FakeMailbox, state: State): FakeItem[] {
  const { folder, after, until, since, newestFirst } = state;
  const found = mailbox.items
    .filter((item) => item.folder === folder && !item.hidden && item.arrived > after && item.arrived <= until)
    .filter((item) => since === null || item.receivedDateTime >= since)
    // The order is not guaranteed otherwise: here it is that of the ids backwards.
    .toReversed()
    .toSorted((a, b) => (newestFirst ? b.receivedDateTime.localeCompare(a.receivedDateTime) : 0));
  return since === null ? found : found.slice(0, mailbox.filterBound);
}

function row(item: FakeItem, { columns }: State, immutable: boolean): Record<string, unknown> {
  const all = item as unknown as Record<string, unknown>;
  return {
    "@odata.type": "#microsoft.graph.message",
    "@odata.etag": `W/"CQAAABYAAA${String(item.arrived)}"`,
    ...Object.fromEntries(columns.map((column) => [column, all[column]])),
    id: immutable ? item.id : `mutable-${item.id}`,
  };
}

const writeToken = (state: State): string => Buffer.from(JSON.stringify(state)).toString("base64url");
