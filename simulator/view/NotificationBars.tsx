import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarGroup,
  MessageBarTitle,
  Spinner,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { ItemNotification, NotificationKind } from "../host/item-notifications.ts";
import { itemKey } from "../mailbox/mailbox-types.ts";
import { buttonsOf, inLocale } from "../manifest/manifest-model.ts";
import { notificationsOf, surfaceOf } from "../state/simulator-state.ts";
import { useSimulator, useSimulatorState } from "./use-simulator-state.ts";

const intents: Record<NotificationKind, "info" | "error" | "warning"> = {
  informationalMessage: "info",
  progressIndicator: "info",
  errorMessage: "error",
  insightMessage: "info",
};

/** The bars that the add-in put above the item, under its name. */
export function NotificationBars() {
  const state = useSimulatorState();
  const notifications = notificationsOf(state);
  if (notifications.length === 0) return null;
  return (
    <MessageBarGroup aria-label="Notifications">
      {notifications.map((notification) => (
        <NotificationBar key={notification.key} notification={notification} />
      ))}
    </MessageBarGroup>
  );
}

function NotificationBar({ notification }: { notification: ItemNotification }) {
  const { store } = useSimulator();
  const { manifest, settings } = useSimulatorState();
  const dismiss = () =>
    store.change((state) => ({
      notifications: {
        ...state.notifications,
        [itemKey(state.item)]: notificationsOf(state).filter((other) => other.key !== notification.key),
      },
    }));
  return (
    <MessageBar
      intent={intents[notification.type]}
      layout="multiline"
      data-notification={notification.key}
      {...(notification.type === "progressIndicator" ? { icon: <Spinner size="tiny" /> } : {})}
    >
      <MessageBarBody>
        {manifest && <MessageBarTitle>{inLocale(manifest.displayName, settings.locale)}</MessageBarTitle>}
        {notification.message}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button appearance="transparent" icon={<DismissRegular />} aria-label="Dismiss" onClick={dismiss} />
        }
      >
        {notification.action && <InsightAction {...notification.action} />}
      </MessageBarActions>
    </MessageBar>
  );
}

function InsightAction({ text, commandId }: { text: string; commandId: string }) {
  const { showPane } = useSimulator();
  const { manifest, item } = useSimulatorState();
  const button = buttonsOf(manifest?.surfaces[surfaceOf(item)] ?? []).find(
    (candidate) => candidate.id === commandId,
  );
  if (!button) return null;
  return <Button onClick={() => showPane(button)}>{text}</Button>;
}
