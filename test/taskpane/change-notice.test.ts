import { onEnrollmentsChanged, tellEnrollmentsChanged } from "../../taskpane/recipients/change-notice.ts";

test("a page hears what another page of the same origin has changed, until it stops listening", async () => {
  const heard = new Promise<void>((resolve) => {
    const stop = onEnrollmentsChanged(() => {
      stop();
      resolve();
    });
  });
  tellEnrollmentsChanged();
  await expect(heard).resolves.toBeUndefined();
});
