import { ownText } from "../../own-text/own-text.ts";
import type { ParsedMessage } from "../../parse/parsed-message.ts";
import { optOutWish } from "../automatic-reply/asks-to-opt-out.ts";
import { isList } from "../automatic-reply/header-signs.ts";
import { tokensOf } from "../automatic-reply/likelihood/note-features.ts";
import { mailingLikelihood } from "../automatic-reply/likelihood/note-likelihood.ts";
import { forLikelihood, readWords } from "../automatic-reply/own-note.ts";
import type { Verdict } from "../context.ts";
import { observe } from "../observe.ts";

/** From these log-odds on (8 in 10) nobody can tell whether a person wrote to the rep alone. */
const mailingOdds = 1.5;
/** A list sends to many, whoever writes: there even odds are enough. */
const mailingOddsOnList = 0;
/** Nobody writes to many in fewer words. */
const fewestWords = 12;

/**
 * What no rule gave to a program was written by somebody; perhaps to ask for no more of it. What stands in no thread and
 * reads like what is sent to many is left to the rep: no other sign is left that it is not.
 */
export function classifyAnswer(message: ParsedMessage): Verdict {
  const wish = optOutWish(ownText(message));
  if (wish === null && readsLikeMailing(message)) {
    return {
      class: "human_reply",
      confidence: 0.5,
      evidence: [observe("mailing_words.likely", message.subject)],
    };
  }
  return {
    class: "human_reply",
    confidence: 0.9,
    evidence: wish === null ? [] : [observe("opt_out.wish", wish)],
    asksToOptOut: wish !== null,
  };
}

function readsLikeMailing(message: ParsedMessage): boolean {
  if (message.inReplyTo.length + message.references.length > 0) return false;
  const words = readWords(message);
  if (tokensOf(words.text).length < fewestWords) return false;
  const least = isList(message) ? mailingOddsOnList : mailingOdds;
  return mailingLikelihood(forLikelihood(words)) >= least;
}
