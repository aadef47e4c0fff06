import type { Obstacle } from "../contract/types.ts";
import type { EnrollObstacle } from "../store/enrollments/check-before-enrolling.ts";
import type { EmailObstacle } from "./mail-ports.ts";
import { creatorRemoved } from "./refuse-enrollment.ts";

/** What stands against an email. */
export function presentEmailObstacle(obstacle: EmailObstacle, position: number | null): Obstacle {
  const { code, detail: message, token } = obstacle;
  return { code, message, position, token };
}

/** What stands against an enrollment, with the code that enrolling would be refused with. */
export function presentEnrollObstacle(obstacle: EnrollObstacle): Obstacle {
  const [code, message] = sentences[obstacle.kind];
  const where = obstacle.kind === "already_enrolled" ? ` "${obstacle.sequenceName}"` : "";
  return { code, message: message.replace(" %s", where), position: null, token: null };
}

const sentences: Record<EnrollObstacle["kind"], [string, string]> = {
  no_address: ["contact_without_address", "The contact has no email address."],
  opted_out: ["contact_opted_out", "The contact has opted out of email."],
  bounced: ["contact_bounced", "Email to the contact's address has bounced."],
  domain_blocked: ["contact_domain_blocked", "Your organisation does not write to the contact's domain."],
  already_enrolled: ["contact_already_enrolled", "The contact is in the sequence %s already."],
  creator_removed: ["sequence_creator_removed", creatorRemoved],
  no_inbox: ["sender_without_inbox", "You have no connected inbox to send from."],
  inbox_disconnected: ["inbox_disconnected", "The inbox that would send is disconnected."],
};
