export type CallAnswer =
  | { wasSuccessful: true; error: false; data: unknown }
  | { wasSuccessful: false; error: true; errorCode: number };

/** Office.js's own error codes. */
export const officeErrors = {
  notSupported: 5000,
  tooManyCalls: 5100,
  noPermission: 7000,
  noValidRecipients: 9013,
  duplicateNotificationKey: 9023,
  notificationKeyNotFound: 9024,
  tooManyNotifications: 9025,
} as const;

export const done = (data?: unknown): CallAnswer => ({ wasSuccessful: true, error: false, data });
export const failed = (errorCode: number): CallAnswer => ({ wasSuccessful: false, error: true, errorCode });
