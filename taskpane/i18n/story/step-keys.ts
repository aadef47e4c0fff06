/** What the types of steps are called in the texts of the story. */
export const stepKeys = {
  automated_email: "automatedEmail",
  manual_email: "manualEmail",
  call: "call",
  todo: "todo",
} as const;
