import { part } from "../hooks/use-chunk.ts";

/**
 * What is not needed to show the list. The profile and the outcome of "Unenroll all" are fetched while the
 * rep looks at the list.
 */
export const profilePart = part(async () => {
  const profile = await import(/* webpackChunkName: "profile" */ "./contact-profile.tsx");
  await profile.loadProfileTexts(document.documentElement.lang);
  return profile.ContactProfile;
});
export const unenrollAllNoticePart = part(
  async () => (await import("./unenroll-all-notice.tsx")).UnenrollAllNotice,
);
export const historyPart = part(async () => (await import("./contact-history.tsx")).ContactHistory);
export const addContactPart = part(async () => (await import("./add-contact-form.tsx")).AddContactForm);
