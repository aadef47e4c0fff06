import { leaveInbox } from "../../src/engine/leave-inbox.ts";
import { readSubscription } from "../../src/store/inboxes/read-subscription.ts";
import { beginGraphStory, type GraphStory } from "../support/graph-fake/graph-story.ts";

let story: GraphStory;

beforeEach(async () => {
  story = await beginGraphStory();
  await story.work();
  await story.until(async () => (await subscription())?.id !== null && subscriptions().length === 1);
  await story.rest();
});
afterEach(() => story.end());

const subscriptions = () => [...story.graph.subscriptions.all.values()];
const subscription = () => readSubscription(story.service.db, story.place);
const leave = () => {
  const { mailboxes, place, service } = story;
  return leaveInbox({ db: service.db, clock: () => new Date(), mailboxes }, place);
};
const inbox = () =>
  story.service.db
    .selectFrom("connected_inboxes")
    .select(["secret", "disconnected_at"])
    .where("id", "=", story.place.inboxId)
    .executeTakeFirstOrThrow();

describe("an inbox that is disconnected", () => {
  it("takes leave of its provider, which sends no more word of new mail", async () => {
    await leave();
    expect(subscriptions()).toEqual([]);
    expect(await subscription()).toMatchObject({ id: null, until: null, clientStateHash: null });
    expect(await inbox()).toEqual({ secret: null, disconnected_at: expect.any(Date) });
  });

  it("is so too where the provider knows of no word any more", async () => {
    story.graph.subscriptions.all.clear();
    await leave();
    expect(await subscription()).toMatchObject({ id: null });
    expect((await inbox()).secret).toBeNull();
  });

  it("is so too where the provider refuses: the word ends by itself, and is known until then", async () => {
    story.graph.faults.unsubscribe = [{ status: 500, code: "ErrorInternalServerError" }];
    await leave();
    expect((await inbox()).secret).toBeNull();
    expect((await subscription())?.id).toBe(subscriptions()[0]?.id);
    await leave();
    expect(subscriptions()).toHaveLength(1);
  });
});
