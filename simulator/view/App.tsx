import {
  FluentProvider,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  tokens,
  webDarkTheme,
  webLightTheme,
} from "@fluentui/react-components";
import { useEffect } from "react";
import type { Simulator } from "../state/create-simulator.ts";
import { ComposeForm } from "./ComposeForm.tsx";
import { MessageList } from "./MessageList.tsx";
import { ReadingPane } from "./ReadingPane.tsx";
import { Ribbon } from "./Ribbon.tsx";
import { SettingsBar } from "./SettingsBar.tsx";
import { TaskPane } from "./TaskPane.tsx";
import { TitleBar } from "./TitleBar.tsx";
import { VisitedMailbox } from "./VisitedMailbox.tsx";
import { SimulatorProvider, useSimulatorState } from "./use-simulator-state.ts";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    height: "100vh",
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground4,
  },
  mailbox: {
    display: "flex",
    flexGrow: 1,
    minHeight: 0,
    gap: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}`,
  },
  waiting: { flexGrow: 1 },
});

/** Outlook on the web, simulated. */
export function App({ simulator }: { simulator: Simulator }) {
  return (
    <SimulatorProvider value={simulator}>
      <Outlook />
    </SimulatorProvider>
  );
}

function Outlook() {
  const styles = useStyles();
  const { settings } = useSimulatorState();
  useEffect(() => {
    document.documentElement.style.colorScheme = settings.theme;
  }, [settings.theme]);
  return (
    <FluentProvider theme={settings.theme === "dark" ? webDarkTheme : webLightTheme}>
      <div className={styles.page}>
        <TitleBar />
        <SettingsBar />
        <Mailbox />
      </div>
    </FluentProvider>
  );
}

function Mailbox() {
  const styles = useStyles();
  const { manifest, item, pane, problem, visited } = useSimulatorState();
  if (problem) {
    return (
      <MessageBar intent="error">
        <MessageBarBody>The trial did not load. {problem}</MessageBarBody>
      </MessageBar>
    );
  }
  if (!manifest) return <Spinner className={styles.waiting} label="Loading the mailbox" />;
  return (
    <>
      {visited === null ? <Ribbon manifest={manifest} /> : <VisitedMailbox />}
      <main className={styles.mailbox}>
        <MessageList />
        {item.kind === "compose" ? (
          <ComposeForm key={item.draft.id} draft={item.draft} />
        ) : (
          <ReadingPane item={item} />
        )}
        {pane && <TaskPane key={pane.load} pane={pane} manifest={manifest} />}
      </main>
    </>
  );
}
