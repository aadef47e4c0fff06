import { ownText } from "../../own-text/own-text.ts";
import type { ParsedMessage } from "../../parse/parsed-message.ts";
import { isHelpdesk } from "../automatic-reply/helpdesk.ts";
import { isBroadcast, isGenerated } from "../automatic-reply/header-signs.ts";
import type { Verdict } from "../context.ts";
import { isReply } from "../is-reply.ts";
import { observe } from "../observe.ts";

const looked = 600;
/** How desks and trackers announce what one of their people wrote: `Ann Lee commented:`, `Comments added by Ann Lee`. */
const announcement = new RegExp(
  [
    String.raw`^[^\S\n]{0,4}(?:\p{Lu}[\p{L}\p{M}.'’-]{0,30}[^\S\n]){1,4}(?:\([^)\n]{1,60}\)[^\S\n])?(?:commented|replied|responded|added (?:a )?(?:comment|note|reply)|hat (?:kommentiert|geantwortet)|a (?:commenté|répondu)|(?:ha )?(?:comentó|comentado|respondió|respondido|commentato|risposto)|comentou|respondeu|heeft (?:gereageerd|geantwoord)|skrev|svarade|kommenterade|kommenterte|kommenterede)(?:[^\n:]{0,80}):?[^\S\n]*$`,
    String.raw`^[^\S\n]{0,4}(?:(?:[Aa]dditional )?[Cc]omments? (?:added |made |posted )?by|(?:[Nn]ew )?(?:[Cc]omment|[Rr]eply|[Rr]esponse) (?:by|from)|[Kk]ommentar von|[Aa]ntwort von|[Cc]ommentaire de|[Rr]éponse de|[Cc]omentario de|[Rr]espuesta de|[Cc]ommento di|[Rr]isposta di|[Cc]omentário de|[Rr]eactie van|[Ss]var från|[Kk]ommentar från)[^\S\n](?:\p{Lu}[\p{L}\p{M}.'’-]{0,30}[^\S\n:]*){1,4}`,
  ].join("|"),
  "mu",
);

/**
 * What a person wrote in a help desk or tracker and the desk passed on: it bears the fields of a program, like all that a
 * desk sends, and says whose words follow.
 */
export function classifyDeskComment(message: ParsedMessage): Verdict | null {
  if (!isReply(message) && !isHelpdesk(message)) return null;
  if (!isHelpdesk(message) && !isBroadcast(message) && !isGenerated(message)) return null;
  const announced = announcement.exec(ownText(message).slice(0, looked));
  if (announced === null) return null;
  return {
    class: "human_reply",
    confidence: 0.8,
    evidence: [observe("human.desk_comment", announced[0])],
  };
}
