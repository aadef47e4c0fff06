import { createRoot } from "react-dom/client";
import type { Root } from "react-dom/client";
import type { PaneClient } from "./service/pane-client.ts";
import { App } from "./app.tsx";
import { OutsideOutlook } from "./components/outside-outlook.tsx";
import { openedRecipientPart } from "./components/parts.ts";
import { useTheme } from "./hooks/use-theme.ts";
import { textsFor } from "./i18n/languages.ts";
import type { Texts } from "./i18n/texts.ts";
import type { Outlook } from "./outlook/outlook-types.ts";
import { Pane } from "./pane.tsx";
import { onEnrollmentsChanged } from "./recipients/change-notice.ts";
import { watchRecipients } from "./recipients/recipient-watch.ts";
import type { RecipientWatch, WatchState } from "./recipients/recipient-watch.ts";
import type { SignIn } from "./sign-in/sign-in-types.ts";
import type { Timers } from "./time/timers.ts";
import { whenIdle } from "./time/when-idle.ts";

export interface Surroundings {
  /** Null when the page is opened outside Outlook. */
  outlook: Outlook | null;
  client: PaneClient;
  signIn: SignIn;
  timers: Timers;
}

/** How long the page's own outline may stand before React puts one in its place that screen readers find, too. */
const outlineAloneMs = 400;

/**
 * Shows the pane in `container`. The message is read and asked about before React renders anything, so that the
 * service works while the browser does; until then the outline in the page says enough. Returns what takes the pane
 * down again.
 */
export async function startPane(container: HTMLElement, surroundings: Surroundings): Promise<() => void> {
  const { outlook, client, signIn, timers } = surroundings;
  if (!outlook) return showOutside(container);
  const watch = watchRecipients({
    outlook,
    client,
    timers,
    isOnline: () => navigator.onLine,
    onOnline: (callback) => {
      addEventListener("online", callback);
      return () => removeEventListener("online", callback);
    },
  });
  const stopListening = onEnrollmentsChanged(watch.refresh);
  const found = textsFor(outlook.language);
  const texts = found instanceof Promise ? await found : found;
  nameLanguage(texts);
  let root: Root | null = null;
  const cancelFirstLook = atFirstLook(watch, timers, () => {
    root = createRoot(container);
    root.render(
      <ThemedPane outlook={outlook} texts={texts}>
        <App watch={watch} client={client} signIn={signIn} timers={timers} />
      </ThemedPane>,
    );
    // What the first click shows is made ready while the service is asked; when it fails now, the click tries again.
    openedRecipientPart.load().catch(() => undefined);
  });
  const cancelFollowing = once(watch, isAnswered, () => whenIdle(() => outlook.followRecipients()));
  return () => {
    cancelFirstLook();
    cancelFollowing();
    stopListening();
    watch.stop();
    root?.unmount();
  };
}

/**
 * Calls back once, when there is something to show or {@link outlineAloneMs} have passed. React renders in a task of its
 * own, so the question to the service leaves first. Returns what prevents the call.
 */
function atFirstLook(watch: RecipientWatch, timers: Timers, show: () => void): () => void {
  let cancelTimer = () => {};
  const cancelOnce = once(watch, hasSomething, () => {
    cancelTimer();
    show();
  });
  if (hasSomething(watch.getState())) return cancelOnce;
  cancelTimer = timers.after(outlineAloneMs, () => {
    cancelOnce();
    show();
  });
  return () => {
    cancelOnce();
    cancelTimer();
  };
}

const hasSomething = ({ item, failure }: WatchState) => item !== null || failure !== null;
const isAnswered = (state: WatchState) => hasSomething(state) && !state.asking;

/** Calls back as soon as the watch is in such a state; returns what prevents the call. */
function once(watch: RecipientWatch, isSo: (state: WatchState) => boolean, callback: () => void): () => void {
  if (isSo(watch.getState())) {
    callback();
    return () => {};
  }
  const unsubscribe = watch.subscribe(() => {
    if (!isSo(watch.getState())) return;
    unsubscribe();
    callback();
  });
  return unsubscribe;
}

function ThemedPane({
  outlook,
  texts,
  children,
}: {
  outlook: Outlook;
  texts: Texts;
  children: React.ReactNode;
}) {
  const theme = useTheme(outlook);
  return (
    <Pane theme={theme} texts={texts}>
      {children}
    </Pane>
  );
}

async function showOutside(container: HTMLElement): Promise<() => void> {
  const texts = await textsFor(navigator.language);
  nameLanguage(texts);
  const root = createRoot(container);
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  root.render(
    <Pane theme={dark ? "dark" : "light"} texts={texts}>
      <OutsideOutlook />
    </Pane>,
  );
  return () => root.unmount();
}

/** For screen readers and hyphenation; the title is what a window of its own shows. */
function nameLanguage(texts: Texts): void {
  document.documentElement.lang = texts.locale;
  document.title = texts("title");
}
