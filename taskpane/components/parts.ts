import { part } from "../hooks/use-chunk.ts";

/** What is not needed to show the list. The profile is fetched while the rep looks at the list. */
export const profilePart = part(async () => (await import("./contact-profile.tsx")).ContactProfile);
export const historyPart = part(async () => (await import("./contact-history.tsx")).ContactHistory);
export const addContactPart = part(async () => (await import("./add-contact-form.tsx")).AddContactForm);
