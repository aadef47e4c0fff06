/** The pane and the ribbon's commands run apart, on one origin: this is how one hears what the other has done. */
const channelName = "sales-tools.enrollments";

/** Tells every open pane of this user that enrollments have changed. */
export function tellEnrollmentsChanged(): void {
  const channel = new BroadcastChannel(channelName);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target, only windows do
  channel.postMessage("changed");
  channel.close();
}

/** Calls back when another page has changed enrollments; returns the unsubscribe function. */
export function onEnrollmentsChanged(callback: () => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener("message", callback);
  return () => channel.close();
}
