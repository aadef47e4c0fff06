import { part } from "../hooks/use-chunk.ts";

/** What an opened contact shows only when it is wanted. */
export const historyPart = part(async () => (await import("./contact-history.tsx")).ContactHistory);
export const addContactPart = part(async () => (await import("./add-contact-form.tsx")).AddContactForm);
