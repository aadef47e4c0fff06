import type {
  Actor,
  ContactWithEnrollments,
  Enrollment,
  LookupResult,
  TimelineEvent,
  UnenrollResponse,
} from "../../../src/contract/types.ts";

/** The moment all tests take place in. */
export const today = Date.parse("2026-11-23T09:00:00.000Z");

export const at = (minutesFromNow: number): string => new Date(today + minutesFromNow * 60_000).toISOString();

export const maya: Actor = { kind: "user", id: "u-maya", name: "Maya Lindqvist" };
const day = 24 * 60;

export function enrollmentOf(contactId: string, part: Partial<Enrollment> = {}): Enrollment {
  return {
    id: `e-${contactId}`,
    contactId,
    state: "active",
    sequence: { id: "s-1", name: "New inbound lead", version: 1, stepCount: 5 },
    nextStep: { position: 3, type: "automated_email", title: "How others plan their routes" },
    dueAt: at(2 * day + 30),
    enrolledAt: at(-6 * day),
    enrolledBy: { id: "u-maya", name: "Maya Lindqvist" },
    sender: { id: "u-maya", name: "Maya Lindqvist", address: "maya.lindqvist@fjordlight.example" },
    pause: null,
    hold: null,
    wait: null,
    inboxUnread: null,
    emailUncertain: false,
    end: null,
    undoUntil: null,
    mayChange: true,
    ...part,
  };
}

/** The same enrollment, unenrolled by Maya a moment ago, with 30 s to undo. */
export function unenrolled(enrollment: Enrollment, part: Partial<Enrollment> = {}): Enrollment {
  return {
    ...enrollment,
    state: "unenrolled",
    dueAt: null,
    end: { at: at(0), reason: "manual", actor: maya, cause: null },
    undoUntil: new Date(today + 30_000).toISOString(),
    ...part,
  };
}

export const unenrollAnswer = (
  enrollment: Enrollment,
  part: Partial<UnenrollResponse> = {},
): UnenrollResponse => ({
  outcome: "unenrolled",
  enrollment: unenrolled(enrollment),
  emailUnderWay: false,
  emailLeft: null,
  ...part,
});

export function contactOf(name: string, part: Partial<ContactWithEnrollments> = {}): ContactWithEnrollments {
  const [givenName = name, familyName = ""] = name.split(" ");
  const id = `c-${givenName.toLowerCase()}`;
  return {
    id,
    name,
    givenName,
    familyName,
    jobTitle: "Head of Procurement",
    company: { id: "co-1", name: "Northwind Logistics" },
    owner: { id: "u-maya", name: "Maya Lindqvist" },
    timeZone: "Europe/Warsaw",
    addresses: [{ address: addressOf(name), bounced: false, learned: false }],
    optedOut: false,
    mayEnroll: true,
    currentEnrollment: null,
    lastEnrollment: null,
    doubts: [],
    ownMail: null,
    ...part,
  };
}

export const addressOf = (name: string): string =>
  `${name
    .toLowerCase()
    .normalize("NFD")
    .replaceAll(/[^a-z ]/g, "")
    .replaceAll(" ", ".")}@northwind.example`;

/** A contact who is enrolled, `part` changing the enrollment. */
export function enrolledContact(name: string, part: Partial<Enrollment> = {}): ContactWithEnrollments {
  const contact = contactOf(name);
  return { ...contact, currentEnrollment: enrollmentOf(contact.id, part) };
}

export const known = (contact: ContactWithEnrollments): LookupResult => ({
  kind: "contact",
  address: contact.addresses[0]?.address ?? "",
  contact,
});

export function eventOf(id: string, part: Partial<TimelineEvent> = {}): TimelineEvent {
  return {
    id,
    enrollmentId: "e-c-anna",
    type: "enrolled",
    at: at(-6 * day),
    actor: maya,
    reason: null,
    cause: null,
    sequenceName: "New inbound lead",
    stepPosition: null,
    step: null,
    until: null,
    ...part,
  };
}
