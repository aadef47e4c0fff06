/** Kinds of bars that an add-in may put above an item, in Office.js's order. */
export const notificationKinds = [
  "informationalMessage",
  "progressIndicator",
  "errorMessage",
  "insightMessage",
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

export interface ItemNotification {
  key: string;
  type: NotificationKind;
  message: string;
  /** A resource id of the manifest, for informational messages. */
  icon?: string | undefined;
  persistent?: boolean | undefined;
  /** An insight message's button: opens the pane of this command. */
  action?: { text: string; commandId: string } | undefined;
}

/** The bars above the item at hand. Outlook allows five. */
export interface ItemNotifications {
  all(): readonly ItemNotification[];
  change(notifications: readonly ItemNotification[]): void;
}
export const notificationLimit = 5;
