import type {
  OpenEnrollment,
  Person,
  StopMessage,
  StopSettings,
} from "../../../src/domain/stop/stop-facts.ts";

export const monday = new Date("2026-03-02T09:00:00Z");
export const tuesday = new Date("2026-03-03T09:00:00Z");

export const asDelivered: StopSettings = {
  replyUnenrolls: true,
  replyScope: "contact",
  meetingUnenrolls: true,
  meetingScope: "contact",
  companyReach: "this_sequence",
};

/** Anna's enrollment by Rita, since Monday. */
export function open(
  wishes: Partial<OpenEnrollment> = {},
  settings: Partial<StopSettings> = {},
): OpenEnrollment {
  return {
    enrollmentId: "anna's",
    contactId: "anna",
    sequenceId: "welcome",
    enrolledAt: monday,
    enrolledBy: "rita",
    senderId: "rita",
    ...wishes,
    settings: { ...asDelivered, ...settings },
  };
}

/** Anna, as somebody of whom nothing is known but that she is enrolled. */
export function person(wishes: Partial<Person> = {}): Person {
  const unknown = { senderIs: "stranger" as const, inThread: false, inOpenThread: false, asksByToken: false };
  const { inThread: namesEmail = false } = wishes;
  const none = { recipientIs: null, hasRecentEmail: false };
  return { contactId: "anna", ...unknown, namesEmail, ...none, open: open(), ...wishes };
}

/** What came into Rita's inbox on Tuesday. */
export function message(wishes: Partial<StopMessage> = {}): StopMessage {
  return {
    class: "human_reply",
    isSure: true,
    isRefuted: false,
    receivedAt: tuesday,
    userId: "rita",
    hasLeft: false,
    isAnswer: false,
    hasComment: false,
    ...wishes,
  };
}
