import type { EnrollCheck, EnrollWish } from "../store/enrollments/check-before-enrolling.ts";
import type { Database } from "../store/database/database.ts";
import type { SealedSecret } from "../store/inboxes/sealed-secret.ts";
import type { StepChange } from "../store/steps/write-step-edit.ts";

/** Why an email cannot be made: a code for programs, a sentence for people, the token without a value. */
export interface EmailObstacle {
  code: string;
  detail: string;
  token: string | null;
}

/** The templates of a step, with what was changed for a contact. */
export interface EmailSource {
  subject: string;
  body: string;
}

/** A change that is being looked at and not kept. */
export interface TriedEdit {
  subject?: string | undefined;
  body?: string | undefined;
}

export interface PreviewedEmail {
  position: number;
  from: { name: string; address: string };
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
}

interface PreviewBase {
  position: number;
  source: EmailSource;
  edited: boolean;
  dueAt: Date | null;
}

export type EmailPreview =
  | (PreviewBase & { kind: "email"; email: PreviewedEmail })
  | (PreviewBase & { kind: "obstacles"; obstacles: EmailObstacle[] })
  | { kind: "none" };

export type EnrollingCheck =
  | (Extract<EnrollCheck, { kind: "checked" }> & { stepObstacles: (EmailObstacle & { position: number })[] })
  | Exclude<EnrollCheck, { kind: "checked" }>;

export interface PlannedEmail {
  tenantId: string;
  contactId: string;
  sequenceId: string;
  senderInboxId: string;
  startStep: number;
  position: number;
}

export interface StepEmailPlace {
  tenantId: string;
  enrollmentId: string;
  position: number;
}

export interface InboxPlace {
  tenantId: string;
  inboxId: string;
}

/** A link in an email of ours, by the email's row in the outbox. */
export interface EmailLink {
  kind: "opt_out" | "meeting";
  tenantId: string;
  outboxId: string;
}

/** What routes need of the parts that write and send emails; the composition root hands it down. */
export interface MailPorts {
  /** F13: everything that stands against an enrollment, the texts of its emails included. */
  checkEnrolling(db: Database, wish: EnrollWish, edits: readonly StepChange[]): Promise<EnrollingCheck>;
  /** The next email that an enrollment sends by itself, as it would leave now. */
  previewNextEmail(db: Database, of: { tenantId: string; enrollmentId: string }): Promise<EmailPreview>;
  /** One email of an enrollment, in the version it is in, with a change that is being looked at. */
  previewStepEmail(db: Database, of: StepEmailPlace, edit: TriedEdit): Promise<EmailPreview>;
  /** An email as a contact would get it who is not enrolled. */
  previewEmail(db: Database, planned: PlannedEmail, edit: TriedEdit): Promise<EmailPreview>;
  /** What the token of a link in an email says; null: it is none of ours. */
  readLink(token: string): EmailLink | null;
  /** Encrypts an inbox's password for the place where it is kept. */
  sealPassword(place: InboxPlace, password: string): SealedSecret;
  /** Forgets the inbox's secret, and has its provider send no more word of new mail. */
  disconnectInbox(place: InboxPlace): Promise<void>;
  /** Opens the inbox's servers and signs in; says in a sentence what is wrong. Notes the problem, or that there is none. */
  testInbox(place: InboxPlace): Promise<InboxTestResult>;
}

export type InboxTestResult =
  | { kind: "works" }
  | { kind: "fails"; failure: { code: string; detail: string } };
