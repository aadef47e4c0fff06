/** Where a recipient stands in the message. In read, the sender comes first. */
export type RecipientField = "from" | "to" | "cc" | "bcc";

export interface Recipient {
  /** Trimmed and in lower case: what the service is asked for. */
  address: string;
  /** As Outlook shows it; empty when it only knows the address. Text from outside: never markup. */
  name: string;
  field: RecipientField;
}

/** The message the rep is looking at or writing. `key` differs between items, so that late answers can be dropped. */
export type OutlookItem =
  | { kind: "none"; key: string }
  | {
      kind: "compose" | "read";
      key: string;
      /** Resolved recipients without the rep, each address once, in order of field. */
      recipients: Recipient[];
      /** Outlook gave only the first ones (its cap for this client): the pane says so. */
      capped: boolean;
    };

/** Outlook, wrapped once: nothing else in the pane touches `Office`. */
export interface Outlook {
  /** BCP 47, e.g. `nb-NO`. */
  readonly language: string;
  /** The rep's own address, lower case. */
  readonly ownAddress: string;
  readItem(): Promise<OutlookItem>;
  /**
   * Calls back (debounced) when another item is selected, its recipients change, or the pane gets focus or becomes
   * visible again. Returns the unsubscribe function.
   */
  onItemMayHaveChanged(callback: () => void): () => void;
  /**
   * The rep has what they waited for: recipients are followed from now on. Without this call they are a second after the
   * first reading. What changed before is found either way.
   */
  followRecipients(): void;
  theme(): "light" | "dark";
  onThemeChanged(callback: () => void): () => void;
}

/** Resolves null when the page is opened outside Outlook. */
export type ConnectOutlook = () => Promise<Outlook | null>;
