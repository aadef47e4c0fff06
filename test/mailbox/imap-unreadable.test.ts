import type { ReadingCursor } from "../../src/mailbox/mailbox-reading.ts";
import {
  idsOf,
  mailFromAnna,
  readOnce,
  startReadingScene,
  type Read,
  type ReadingScene,
} from "../support/mail/reading-scene.ts";

let scene: ReadingScene;
/** The provider's names of five messages that lie in the inbox. */
let names: string[];

beforeEach(async () => {
  scene = await startReadingScene();
  for (const id of ["one", "two", "three", "four", "five"]) await scene.world.deliver(mailFromAnna(id));
  names = (await readOnce(scene.open(), null)).messages.map(({ providerId }) => providerId);
});
afterEach(() => scene.stop());

const uidOf = (index: number): string => names[index]?.split(":")[1] ?? "";

/** Whether a FETCH asks for this message, alone or among others. */
function asksFor(command: string, uid: string): boolean {
  const set = /^UID FETCH (\S+) /.exec(command)?.[1] ?? "";
  return set.split(",").some((each) => {
    const [from = 0, to = from] = each.split(":").map(Number);
    return from <= Number(uid) && Number(uid) <= to;
  });
}

/** Reads until nothing new comes and nothing is tried again. */
async function readTimes(times: number): Promise<Read[]> {
  const reading = scene.open();
  const reads: Read[] = [];
  let cursor: ReadingCursor | null = null;
  for (let count = 0; count < times; count++) {
    const read = await readOnce(reading, cursor);
    reads.push(read);
    ({ cursor } = read);
  }
  return reads;
}

test("a message that the server refuses is told after three reads, and the others come at once", async () => {
  scene.proxy.judge = (command) =>
    asksFor(command, uidOf(2)) ? { answer: "NO [CANNOT] The message cannot be converted" } : true;
  const reads = await readTimes(4);
  expect(reads.map(idsOf)).toEqual([["one", "two", "four", "five"], [], [], []]);
  expect(reads.map(({ unreadable }) => unreadable)).toEqual([
    [],
    [],
    [{ providerId: names[2], detail: "The server says “The message cannot be converted”." }],
    [],
  ]);
});

test("a message is told although the server calls it its own trouble, as long as it gives others", async () => {
  scene.proxy.judge = (command) =>
    asksFor(command, uidOf(0)) ? { answer: "NO [UNAVAILABLE] the store is being moved" } : true;
  const reads = await readTimes(1);
  expect(reads.map(idsOf)).toEqual([["two", "three", "four", "five"]]);
});

test("a message that the server refuses for a while comes when it does not any more", async () => {
  let refusals = 3;
  scene.proxy.judge = (command) =>
    asksFor(command, uidOf(2)) && refusals-- > 0 ? { answer: "NO busy" } : true;
  const reads = await readTimes(3);
  expect(reads.map(idsOf)).toEqual([["one", "two", "four", "five"], ["three"], []]);
  expect(reads.flatMap(({ unreadable }) => unreadable)).toEqual([]);
});

test("a message on which the connection breaks does not keep the others", async () => {
  scene.proxy.judge = (command) => (asksFor(command, uidOf(1)) ? "break" : true);
  const reads = await readTimes(3);
  expect(reads.map(idsOf)).toEqual([["one", "three", "four", "five"], [], []]);
  expect(reads[2]?.unreadable).toEqual([
    { providerId: names[1], detail: "The connection breaks when it is fetched." },
  ]);
});

test("a server in trouble makes the read fail, and no message is given up", async () => {
  scene.proxy.judge = (command) =>
    command.startsWith("UID FETCH") ? { answer: "NO [UNAVAILABLE] the store is being moved" } : true;
  await expect(readOnce(scene.open(), null)).rejects.toThrow("does not serve just now");
  scene.proxy.judge = () => true;
  expect(idsOf(await readOnce(scene.open(), null))).toHaveLength(5);
});

test("a connection that breaks on everything makes the read fail", async () => {
  scene.proxy.judge = (command) => (command.startsWith("UID FETCH") ? "break" : true);
  await expect(readOnce(scene.open(), null)).rejects.toThrow(/connection/);
});

test("a message that is gone before it was fetched is left out", async () => {
  scene.proxy.judge = (command) => {
    if (asksFor(command, uidOf(4))) return { answer: "OK there is none" };
    return command.startsWith(`UID SEARCH UID ${uidOf(4)}`) ? { answer: "OK none found" } : true;
  };
  const [read, next] = await readTimes(2);
  expect(read).toMatchObject({ unreadable: [], more: false });
  expect(next).toMatchObject({ messages: [], unreadable: [] });
});

test("a connection that was lost in between is opened anew", async () => {
  const reading = scene.open();
  const { cursor } = await readOnce(reading, null);
  scene.proxy.breakAll();
  await scene.world.deliver(mailFromAnna("six"));
  expect(idsOf(await readOnce(reading, cursor))).toEqual(["six"]);
});

test("a connection that is lost in the middle of a read is opened anew", async () => {
  const reading = scene.open();
  const { cursor } = await readOnce(reading, null);
  await scene.world.deliver(mailFromAnna("six"));
  let breaks = 2;
  scene.proxy.judge = (command) => (/^(STATUS|UID SEARCH)/.test(command) && breaks-- > 0 ? "break" : true);
  expect(idsOf(await readOnce(reading, cursor))).toEqual(["six"]);
});
