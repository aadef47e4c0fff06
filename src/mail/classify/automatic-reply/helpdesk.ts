import type { ParsedMessage } from "../../parse/parsed-message.ts";

const mailers =
  /zendesk|freshdesk|freshservice|help ?scout|intercom|otrs|znuny|osticket|zammad|kayako|servicenow|jitbit|gorgias|front\b|groove|desk\.com|salesforce|hubspot|request tracker|\brt\b/i;
const fields = /^(?:x-(?:zendesk|freshdesk|helpscout|intercom|otrs|rt|zammad|kayako|gorgias)|rt-)/;

/** Whether a program for tickets sent it: acknowledgements of its own as well as what its users answer. */
export function isHelpdesk(message: ParsedMessage): boolean {
  if (mailers.test(message.header("x-mailer") ?? "")) return true;
  return message.headers.some(({ name }) => fields.test(name));
}
