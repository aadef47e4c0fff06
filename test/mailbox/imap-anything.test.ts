import fc from "fast-check";
import type { MailboxReading, ReadingCursor } from "../../src/mailbox/mailbox-reading.ts";
import {
  began,
  forever,
  idsOf,
  mailFromAnna,
  startReadingScene,
  type ReadingScene,
} from "../support/mail/reading-scene.ts";

/** What may happen to a mailbox and to those who read it. */
type Event = "mail" | "many" | "read" | "crash" | "restart" | "break" | "flaky" | "forget";

const events = fc.array(
  fc.constantFrom<Event>(
    "mail",
    "mail",
    "many",
    "read",
    "read",
    "crash",
    "restart",
    "break",
    "flaky",
    "forget",
  ),
  { minLength: 5, maxLength: 25 },
);

/** One inbox with a reader who keeps the cursor, and what came and was read so far. */
class Story {
  readonly scene: ReadingScene;
  readonly seen = new Map<string, number>();
  came: string[] = [];
  /** Whether something happened after which messages may come again. */
  repeats = false;
  private cursor: ReadingCursor | null = null;
  private reading: MailboxReading;
  private made = 0;

  constructor(scene: ReadingScene) {
    this.scene = scene;
    this.reading = scene.open({ pollMs: 10 });
  }

  async happen(event: Event): Promise<void> {
    const { proxy, world } = this.scene;
    if (event === "mail") await this.mail(1);
    if (event === "many") await this.mail(25);
    if (event === "read") await this.read("saved");
    if (event === "crash") await this.read("lost");
    if (event === "restart") this.reading = this.scene.open({ pollMs: 10 });
    if (event === "break") proxy.breakAll();
    if (event === "flaky") this.breakSometimes();
    if (event === "forget") {
      // Whatever was not read by then is gone from the mailbox.
      world.reset();
      this.came = this.came.filter((id) => this.seen.has(id));
    }
  }

  async readToTheEnd(): Promise<void> {
    this.scene.proxy.judge = () => true;
    while (await this.read("saved"));
  }

  private async mail(count: number): Promise<void> {
    for (let each = 0; each < count; each++) {
      const id = `m${++this.made}`;
      await this.scene.world.deliver(mailFromAnna(id));
      this.came.push(id);
    }
  }

  /** True when there is more. */
  private async read(cursor: "saved" | "lost"): Promise<boolean> {
    const order = { folder: "inbox" as const, cursor: this.cursor, since: began, signal: forever };
    const read = await this.reading.read(order);
    if (read.kind === "failed") return true;
    for (const id of idsOf(read)) this.seen.set(id, (this.seen.get(id) ?? 0) + 1);
    if (read.unreadable.length > 0) throw new Error("A message was given up.");
    if (cursor === "saved") this.cursor = JSON.parse(JSON.stringify(read.cursor)) as ReadingCursor;
    else this.repeats ||= read.messages.length > 0;
    return read.more;
  }

  /** The next commands are cut off every now and then, for a while. */
  private breakSometimes(): void {
    let left = 4;
    this.scene.proxy.judge = (command) =>
      left > 0 && /^(UID|STATUS|EXAMINE|NOOP)/.test(command) && this.made % 3 === --left % 3 ? "break" : true;
  }
}

test("whatever happens, every message that stays in the mailbox is read, and again only after a crash", async () => {
  await fc.assert(
    fc.asyncProperty(events, async (what) => {
      const scene = await startReadingScene();
      try {
        const story = new Story(scene);
        for (const event of what) await story.happen(event);
        await story.readToTheEnd();
        expect(story.came.filter((id) => !story.seen.has(id))).toEqual([]);
        if (!story.repeats) expect([...story.seen.values()].filter((times) => times > 1)).toEqual([]);
      } finally {
        await scene.stop();
      }
    }),
    { numRuns: 25 },
  );
}, 300_000);
