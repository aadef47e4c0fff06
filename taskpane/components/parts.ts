import { part } from "../hooks/use-chunk.ts";

/**
 * What is not needed to show the list. A contact's part and the outcome of "Unenroll all" are fetched while the rep
 * looks at the list.
 */
export const openedRecipientPart = part(async () => {
  const profile = await import(/* webpackChunkName: "profile" */ "./opened-recipient.tsx");
  await profile.loadProfileTexts(document.documentElement.lang);
  return profile.OpenedRecipient;
});
export const unenrollAllNoticePart = part(
  async () => (await import("./unenroll-all-notice.tsx")).UnenrollAllNotice,
);
