import type {
  Outlook,
  OutlookItem,
  Recipient,
  RecipientField,
} from "../../../taskpane/outlook/outlook-types.ts";

export interface FakeOutlook extends Outlook {
  /** Puts another message (or other recipients) before the rep, and lets Outlook say so. */
  show(item: OutlookItem): void;
  setTheme(theme: "light" | "dark"): void;
  /** How often the pane has asked to follow the recipients. */
  readonly followed: () => number;
}

export function fakeOutlook(
  first: OutlookItem,
  language = "en-GB",
  firstTheme: "light" | "dark" = "light",
): FakeOutlook {
  let item = first;
  let theme = firstTheme;
  let followed = 0;
  const itemListeners = new Set<() => void>();
  const themeListeners = new Set<() => void>();
  return {
    language,
    ownAddress: "maya.lindqvist@fjordlight.example",
    readItem: () => Promise.resolve(item),
    onItemMayHaveChanged: (callback) => {
      itemListeners.add(callback);
      return () => itemListeners.delete(callback);
    },
    followRecipients: () => {
      followed += 1;
    },
    followed: () => followed,
    theme: () => theme,
    onThemeChanged: (callback) => {
      themeListeners.add(callback);
      return () => themeListeners.delete(callback);
    },
    show: (next) => {
      item = next;
      for (const listener of itemListeners) listener();
    },
    setTheme: (next) => {
      theme = next;
      for (const listener of themeListeners) listener();
    },
  };
}

export const recipient = (address: string, name = "", field: RecipientField = "to"): Recipient => ({
  address,
  name,
  field,
});

export const compose = (recipients: Recipient[], key = "draft-1", capped = false): OutlookItem => ({
  kind: "compose",
  key,
  recipients,
  capped,
});
