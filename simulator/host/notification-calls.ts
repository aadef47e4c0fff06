import {
  notificationKinds,
  notificationLimit,
  type ItemNotification,
  type ItemNotifications,
} from "./item-notifications.ts";
import { asRecord, asText } from "./call-values.ts";
import { done, failed, officeErrors, type CallAnswer } from "./call-answer.ts";

/** `notificationMessages`: 33 add, 34 all, 35 replace (or add), 36 remove. */
export function callNotificationMethod(
  dispatchId: 33 | 34 | 35 | 36,
  values: Record<string, unknown>,
  notifications: ItemNotifications,
): CallAnswer {
  const present = notifications.all();
  if (dispatchId === 34) return done(present);
  const key = asText(values["key"]);
  const others = present.filter((notification) => notification.key !== key);
  const exists = others.length < present.length;
  if (dispatchId === 36) {
    if (!exists) return failed(officeErrors.notificationKeyNotFound);
    notifications.change(others);
    return done();
  }
  if (dispatchId === 33 && exists) return failed(officeErrors.duplicateNotificationKey);
  if (others.length >= notificationLimit) return failed(officeErrors.tooManyNotifications);
  notifications.change([...others, notificationFromCall(key, values)]);
  return done();
}

function notificationFromCall(key: string, values: Record<string, unknown>): ItemNotification {
  const action = Array.isArray(values["actions"]) ? asRecord(values["actions"][0]) : undefined;
  return {
    key,
    type: notificationKinds[Number(values["type"])] ?? "informationalMessage",
    message: asText(values["message"]),
    icon: typeof values["icon"] === "string" ? values["icon"] : undefined,
    persistent: values["persistent"] === true,
    action: action && { text: asText(action["actionText"]), commandId: asText(action["commandId"]) },
  };
}
