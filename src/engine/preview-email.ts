import type { EmailLinks } from "../mailbox/links/links.ts";
import type { MailAddress } from "../mailbox/mailbox.ts";
import type { EmailTemplate } from "../mail/render-email.ts";
import type { Database } from "../store/database/database.ts";
import type { EmailFacts } from "../store/emails/email-facts.ts";
import {
  readNextEmailFacts,
  readPlannedEmailFacts,
  type PlannedEmails,
} from "../store/emails/read-email-facts.ts";
import type { EmailObstacle } from "./email-obstacle.ts";
import { writeEmail } from "./write-email.ts";

/** An email as it would leave. */
export interface PreviewedEmail {
  position: number;
  from: MailAddress;
  to: MailAddress;
  subject: string;
  text: string;
  html: string;
}

/** What every preview tells: the templates an editor starts from, and whether they were changed for this contact. */
interface PreviewBase {
  position: number;
  source: EmailTemplate;
  edited: boolean;
  /** Null: it is not due by itself, or other steps come before it. */
  dueAt: Date | null;
}

export type EmailPreview =
  | (PreviewBase & { kind: "email"; email: PreviewedEmail })
  | (PreviewBase & { kind: "obstacles"; obstacles: EmailObstacle[] })
  /** There is no such enrollment, contact, inbox or sequence, or no email comes (any more). */
  | { kind: "none" };

/** A change that is being tried, not yet kept. */
export type TriedEdit = { [K in keyof EmailTemplate]?: EmailTemplate[K] | undefined };

/**
 * The next email that an enrollment would send by itself, or the one of the step at `position`, as it would leave now.
 * Made as the sent ones are; writes nothing.
 */
export async function previewNextEmail(
  db: Database,
  { tenantId, enrollmentId, position }: { tenantId: string; enrollmentId: string; position?: number },
  edit: TriedEdit = {},
  links: EmailLinks = elsewhere,
): Promise<EmailPreview> {
  return preview(await readNextEmailFacts(db, tenantId, enrollmentId, position ?? null), edit, links);
}

/**
 * An email as a contact would get it who is not enrolled yet (F13), when started at `startStep` (default: the first).
 * Writes nothing.
 */
export async function previewEmail(
  db: Database,
  planned: Omit<PlannedEmails, "startStep"> & { position: number; startStep?: number },
  edit: TriedEdit = {},
  links: EmailLinks = elsewhere,
): Promise<EmailPreview> {
  const plan = { ...planned, startStep: planned.startStep ?? 1 };
  return preview((await readPlannedEmailFacts(db, plan, planned.position))[0] ?? null, edit, links);
}

/** Where nobody says what links look like. */
const elsewhere: EmailLinks = {
  optOut: "https://links.example/opt-out/example",
  meeting: "https://links.example/meet/example",
};

function preview(facts: EmailFacts | null, edit: TriedEdit, links: EmailLinks): EmailPreview {
  const step = facts?.steps.at(-1);
  if (facts === null || step === undefined || step.position !== facts.position) return { kind: "none" };
  const source = { subject: edit.subject ?? step.subject, body: edit.body ?? step.body };
  const { position, dueAt } = facts;
  const base = { position, source, edited: step.edited, dueAt };
  const result = writeEmail(
    { ...facts, steps: [...facts.steps.slice(0, -1), { ...step, ...source }] },
    links,
  );
  if (result.kind === "obstacles") return { ...base, ...result };
  const { place: _, ...content } = result.email;
  return { ...base, kind: "email", email: { position, ...content } };
}
