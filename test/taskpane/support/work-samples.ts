import type { Email, Inbox, NextEmail, SequenceWithSteps, Task } from "../../../src/contract/types.ts";
import { at } from "./samples.ts";

export const inbox: Inbox = {
  id: "i-1",
  address: "maya.lindqvist@fjordlight.example",
  displayName: "Maya Lindqvist",
  provider: "smtp_imap",
  isDefault: true,
  connectedAt: at(-10_000),
  connected: true,
  dailyLimit: 200,
  minuteLimit: 5,
  problem: null,
};

export const inboundLead: SequenceWithSteps = {
  id: "s-1",
  name: "New inbound lead",
  version: 2,
  stepCount: 3,
  creator: { id: "u-maya", name: "Maya Lindqvist" },
  enrollable: true,
  steps: [
    { position: 1, type: "automated_email", title: "Your question", delayMinutes: 0 },
    { position: 2, type: "call", title: "Call", delayMinutes: 1440 },
    { position: 3, type: "automated_email", title: "How others plan", delayMinutes: 1440 },
  ],
};

export const emailOf = (part: Partial<Email> = {}): Email => ({
  position: 1,
  from: { name: "Maya Lindqvist", address: "maya.lindqvist@fjordlight.example" },
  to: { name: "Omar Haddad", address: "omar.haddad@bluecanyon.example" },
  subject: "Your question, Omar",
  text: "Hello Omar,\n\nyou asked about routes.",
  html: "<p>Hello Omar, <b>only in HTML</b></p>",
  ...part,
});

export const source = {
  subject: "Your question, {{ contact.given_name }}",
  body: "Hello {{ contact.given_name }}",
};

export const nextEmailOf = (part: Partial<Extract<NextEmail, { kind: "email" }>> = {}): NextEmail => ({
  kind: "email",
  email: emailOf({ position: 3 }),
  source,
  dueAt: at(2 * 24 * 60 + 30),
  edited: false,
  ...part,
});

export const taskOf = (contactId: string, part: Partial<Task> = {}): Task => ({
  id: "t-1",
  enrollmentId: `e-${contactId}`,
  contact: { id: contactId, name: "Nina Petersen", address: "nina.petersen@gmail.example" },
  user: { id: "u-maya", name: "Maya Lindqvist" },
  sequenceName: "New inbound lead",
  position: 3,
  type: "call",
  title: "Ask about the budget",
  body: "Mention the fair.",
  email: null,
  createdAt: at(-60),
  completedAt: null,
  waits: true,
  mayChange: true,
  ...part,
});
