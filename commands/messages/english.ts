import type { CommandMessages } from "./command-messages.ts";

export const english: CommandMessages = {
  noRecipients: "This message has no recipients yet.",
  nobodyEnrolled: "No recipient is enrolled in a sequence.",
  unenrolled: { one: "{count} contact unenrolled.", other: "{count} contacts unenrolled." },
  notUnenrolled: "Still enrolled:",
  andMore: { other: "and {count} more" },
  emailUnderWay: "One email was already on its way.",
  capped: "Outlook gave only the first recipients.",
  signInFirst: "Open Sales Tools to sign in, then try again.",
  notReached: "Sales Tools cannot be reached. Open the pane to see who is still enrolled.",
  failed: "Unenrolling did not work. Open Sales Tools to see who is still enrolled.",
};
