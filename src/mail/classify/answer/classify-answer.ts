import { ownText } from "../../own-text/own-text.ts";
import type { ParsedMessage } from "../../parse/parsed-message.ts";
import { optOutWish } from "../automatic-reply/asks-to-opt-out.ts";
import type { Verdict } from "../context.ts";
import { observe } from "../observe.ts";

/** What no rule gave to a program was written by somebody; perhaps to ask for no more of it. */
export function classifyAnswer(message: ParsedMessage): Verdict {
  const wish = optOutWish(ownText(message));
  return {
    class: "human_reply",
    confidence: 0.9,
    evidence: wish === null ? [] : [observe("opt_out.wish", wish)],
    asksToOptOut: wish !== null,
  };
}
