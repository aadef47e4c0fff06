import { makeStyles } from "./styles/make-styles.ts";
import { tokens } from "./styles/tokens.ts";
import type { PaneClient } from "./service/pane-client.ts";
import { Faces } from "./components/faces.tsx";
import { FailureNote } from "./components/failure-note.tsx";
import { LiveRegion } from "./components/live-region.tsx";
import { MessageView } from "./components/message-view.tsx";
import { useAnnouncedSummary } from "./hooks/use-announced-summary.ts";
import { useAnnouncer } from "./hooks/use-announcer.ts";
import { usePaneActions } from "./hooks/use-pane-actions.ts";
import { useRecipientWatch } from "./hooks/use-recipient-watch.ts";
import { useSignIn } from "./hooks/use-sign-in.ts";
import type { RecipientWatch } from "./recipients/recipient-watch.ts";
import type { SignIn } from "./sign-in/sign-in-types.ts";
import type { Timers } from "./time/timers.ts";

const useStyles = makeStyles({
  pane: {
    display: "grid",
    alignContent: "start",
    gap: "12px",
    minWidth: 0,
    padding: "12px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    ":focus": { outlineStyle: "none" },
  },
});

export interface AppProps {
  watch: RecipientWatch;
  client: PaneClient;
  signIn: SignIn;
  timers: Timers;
}

/** The pane: what is known of the message's people, or why nothing is. */
export function App({ watch, client, signIn, timers }: AppProps) {
  const styles = useStyles();
  const state = useRecipientWatch(watch);
  const announcer = useAnnouncer();
  const { announce } = announcer;
  const signInControl = useSignIn(signIn, watch.refresh);
  const actions = usePaneActions({ watch, client, timers, announce });
  useAnnouncedSummary(state, announce);

  const { item, results, failure, asking } = state;
  const nothingKnown = results.size === 0;
  return (
    <main className={styles.pane} tabIndex={-1}>
      <LiveRegion announcer={announcer} />
      {item === null || item.kind === "none" || item.recipients.length === 0 || (failure && nothingKnown) ? (
        <Faces state={state} signIn={signInControl} onRetry={watch.refresh} />
      ) : (
        <>
          {failure ? (
            <FailureNote failure={failure} signIn={signInControl} asking={asking} onRetry={watch.refresh} />
          ) : null}
          <MessageView
            item={item}
            state={state}
            client={client}
            timers={timers}
            paneActions={actions}
            announce={announce}
            onRefresh={watch.refresh}
          />
        </>
      )}
    </main>
  );
}
