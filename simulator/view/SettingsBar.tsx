import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { clientNames, clients } from "../host/clients.ts";
import { signInModes } from "../host/nested-app-auth-bridge.ts";
import { locales, paneWidths, themes, type SimulatorSettings } from "../state/simulator-settings.ts";
import { resetDemoData, serviceFaults, type ServiceFault } from "../state/trial-actions.ts";
import { useSimulator, useSimulatorState } from "./use-simulator-state.ts";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px dashed ${tokens.colorNeutralStroke1}`,
  },
  button: { alignSelf: "flex-end" },
  field: { minWidth: "112px" },
});

const signInLabels: Record<(typeof signInModes)[number], string> = {
  bridge: "By Outlook, at once",
  dialog: "By dialog",
  interaction: "By Outlook, asks first",
  refuse: "Cancelled by the rep",
};

const serviceLabels: Record<ServiceFault, string> = {
  none: "Well",
  slow: "Slow",
  database_unavailable: "Database gone",
};

/** What a real Outlook would decide: who is signed in, how it looks and what this client can. */
export function SettingsBar() {
  const styles = useStyles();
  const { settings, settingsOpen, users } = useSimulatorState();
  if (!settingsOpen) return null;
  const people =
    users.length > 0 ? users : [{ username: settings.username, name: settings.username, role: "" }];
  return (
    <section id="trial-settings" aria-label="Trial settings" className={styles.bar}>
      <Setting
        name="username"
        label="User"
        options={people.map((user) => [user.username, userLabel(user)])}
      />
      <Setting name="theme" label="Theme" options={themes.map((theme) => [theme, titled(theme)])} />
      <Setting
        name="locale"
        label="Language"
        options={locales.map((locale) => [locale, languageName(locale)])}
      />
      <Setting
        name="client"
        label="Client"
        options={clientNames.map((name) => [name, clients[name].label])}
      />
      <Setting
        name="signIn"
        label="Sign-in"
        options={signInModes.map((mode) => [mode, signInLabels[mode]])}
      />
      <Setting
        name="header"
        label="Message header"
        options={[
          ["expanded", "Expanded"],
          ["collapsed", "Collapsed"],
        ]}
      />
      <Setting
        name="recipientsEvent"
        label="Recipient changes"
        options={[
          ["raised", "Told to the add-in"],
          ["silent", "Not told"],
        ]}
      />
      <Setting
        name="service"
        label="Service"
        options={serviceFaults.map((fault) => [fault, serviceLabels[fault]])}
      />
      <Setting
        name="paneWidth"
        label="Pane width"
        options={paneWidths.map((width) => [String(width), `${width} px`])}
      />
      <MailboxChoice />
      <ResetButton />
    </section>
  );
}

/** Looks into a demo contact's mailbox: what a sequence sent arrives there. */
function MailboxChoice() {
  const styles = useStyles();
  const { openMailbox } = useSimulator();
  const { contacts, visited, settings, users } = useSimulatorState();
  const own = users.find(({ username }) => username === settings.username)?.name ?? settings.username;
  return (
    <Field label="Open mailbox of" size="small" className={styles.field}>
      <Select
        size="small"
        value={visited ?? ""}
        onChange={(_event, { value }) => void openMailbox(value === "" ? null : value)}
      >
        <option value="">{own}</option>
        {contacts.map(({ username, name }) => (
          <option key={username} value={username}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** Puts the demo data back and loads the pane again, so that it shows them. */
function ResetButton() {
  const styles = useStyles();
  const { reloadPane, refresh } = useSimulator();
  const [resetting, setResetting] = useState(false);
  const reset = async () => {
    setResetting(true);
    await resetDemoData().finally(() => setResetting(false));
    reloadPane();
    await refresh().catch(() => undefined);
  };
  return (
    <Button size="small" className={styles.button} disabled={resetting} onClick={() => void reset()}>
      Put demo data back
    </Button>
  );
}

interface SettingProps {
  name: keyof SimulatorSettings;
  label: string;
  options: readonly (readonly [value: string, label: string])[];
}

function Setting({ name, label, options }: SettingProps) {
  const styles = useStyles();
  const { changeSettings } = useSimulator();
  const { settings } = useSimulatorState();
  const choose = (text: string) => {
    const value = typeof settings[name] === "number" ? Number(text) : text;
    changeSettings({ [name]: value });
  };
  return (
    <Field label={label} size="small" className={styles.field}>
      <Select size="small" value={String(settings[name])} onChange={(_event, data) => choose(data.value)}>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function userLabel(user: { name: string; role: string }): string {
  return user.role === "" ? user.name : `${user.name} (${user.role})`;
}

function titled(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function languageName(locale: string): string {
  return titled(
    new Intl.DisplayNames([locale], { type: "language", languageDisplay: "standard" }).of(locale) ?? locale,
  );
}
