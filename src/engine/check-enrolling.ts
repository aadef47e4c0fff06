import {
  checkBeforeEnrolling,
  type EnrollCheck,
  type EnrollWish,
} from "../store/enrollments/check-before-enrolling.ts";
import type { Database } from "../store/database/database.ts";
import type { EmailFacts } from "../store/emails/email-facts.ts";
import { readPlannedEmailFacts } from "../store/emails/read-email-facts.ts";
import type { StepChange } from "../store/steps/write-step-edit.ts";
import type { EmailObstacle } from "./email-obstacle.ts";
import { writeEmail } from "./write-email.ts";

/** What is wrong with the email of one step. */
export type StepObstacle = EmailObstacle & { position: number };

export type EnrollingCheck =
  | (Extract<EnrollCheck, { kind: "checked" }> & { stepObstacles: StepObstacle[] })
  | Exclude<EnrollCheck, { kind: "checked" }>;

/**
 * Everything that would make this enrollment fail or wait (F13): the contact, the inbox, the limit, and every value that
 * an email on the way would lack, with the changes that the rep is about to make. Writes nothing.
 */
export async function checkEnrolling(
  db: Database,
  wish: EnrollWish,
  edits: readonly StepChange[] = [],
): Promise<EnrollingCheck> {
  const check = await checkBeforeEnrolling(db, wish);
  if (check.kind !== "checked") return check;
  if (check.inboxId === null) return { ...check, stepObstacles: [] };
  const emails = await readPlannedEmailFacts(db, { ...wish, senderInboxId: check.inboxId }, null);
  return { ...check, stepObstacles: emails.flatMap((facts) => stepObstacles(withEdits(facts, edits))) };
}

function withEdits(facts: EmailFacts, edits: readonly StepChange[]): EmailFacts {
  const steps = facts.steps.map((step) => {
    const edit = edits.find((each) => each.position === step.position);
    return { ...step, subject: edit?.subject ?? step.subject, body: edit?.body ?? step.body };
  });
  return { ...facts, steps };
}

/** Of the templates alone: contact and inbox are told of once, not at every step. */
function stepObstacles(facts: EmailFacts): StepObstacle[] {
  const { position } = facts;
  const result = writeEmail(facts, { optOut: "link", meeting: "link" });
  const found = result.kind === "obstacles" ? result.obstacles : [];
  return found.filter(ofTemplate).map((obstacle) => ({ ...obstacle, position }));
}

function ofTemplate({ code, token }: EmailObstacle): boolean {
  // A contact without address is told of already, and lacks nothing else by it.
  return (code === "missing_value" && token !== "contact.email") || code === "template_error";
}
