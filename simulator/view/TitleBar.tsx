import { Avatar, Button, makeStyles, Text, tokens, Tooltip } from "@fluentui/react-components";
import { MailRegular, SettingsRegular } from "@fluentui/react-icons";
import { useBarButtonStyles } from "./bar-button-styles.ts";
import { ClockControl } from "./ClockControl.tsx";
import { currentUser } from "../state/simulator-state.ts";
import { useSimulator, useSimulatorState } from "./use-simulator-state.ts";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    flexWrap: "wrap",
    gap: `0 ${tokens.spacingHorizontalM}`,
    minHeight: "48px",
    flexShrink: 0,
    padding: `0 ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
  },
  name: { flexGrow: 1, margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
});

export function TitleBar() {
  const styles = useStyles();
  const bar = useBarButtonStyles();
  const { store } = useSimulator();
  const state = useSimulatorState();
  const user = currentUser(state);
  return (
    <header className={styles.bar}>
      <MailRegular fontSize={24} aria-hidden />
      <h1 className={styles.name}>Outlook, simulated</h1>
      <ClockControl />
      <Button
        appearance="transparent"
        className={bar.button}
        icon={<SettingsRegular />}
        aria-expanded={state.settingsOpen}
        aria-controls="trial-settings"
        onClick={() => store.change({ settingsOpen: !state.settingsOpen })}
      >
        Trial settings
      </Button>
      <Text>{user.name}</Text>
      <Tooltip content={user.username} relationship="description">
        <Avatar name={user.name} color="colorful" size={32} />
      </Tooltip>
    </header>
  );
}
