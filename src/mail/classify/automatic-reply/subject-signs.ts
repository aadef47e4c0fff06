import { foldText } from "../../return-date/fold-text.ts";
import { automaticSubject, looseSubject } from "./compiled-phrases.ts";

export type SubjectSign = "automatic" | "loose" | "none";

const maximumSubject = 300;
/** What gateways put in front: `[EXTERN]`, `[SPAM]`, `*** EXTERNAL ***`. */
const tag =
  /^\s*(?:\[[^\]]{1,25}\]|\*{2,}[^*]{1,25}\*{2,}|\((?:external|extern)\)|(?:external|extern)\s?:)\s*/i;
const automaticTag =
  /^\s*\[(?:automatyczna odpowiedz|auto|autoreply|auto-reply|out of office|ooo|自動返信|自動応答|自动回复|자동회신|자동응답|자동 회신|자동 응답)[^\]]{0,20}\]/;
/** Answered or forwarded by hand. */
const answered =
  /^\s*(?:re|aw|antw|antwort|sv|svar|vs|odp|odpoved|vb|vl|va|ynt|yanit|ilt|tr|rv|res|ref|rif|fw|fwd|wg|i|pd|enc|r|tr|doorst|vidarebef|videresend|fs|forw|回复|回覆|答复|答覆|转发|轉寄|轉發|返信|転送|re\[\d\]|회신|전달|отв|отв|відп|пер|отг|odg|ats|atb|edas|rasp|απ|σχετ|πρ|naposl|prep|пересл|fwd|na|ha|bls|trs)\s?(?:\[\d{1,2}\])?\s?[:：]/;

/** What a subject says about who wrote it; nothing where somebody answered or forwarded it. */
export function subjectSign(subject: string): SubjectSign {
  const folded = withoutTags(foldText(subject.normalize("NFC").slice(0, maximumSubject)));
  if (automaticTag.test(folded)) return "automatic";
  if (answered.test(folded)) return "none";
  if (automaticSubject.test(folded)) return "automatic";
  return looseSubject.test(folded) ? "loose" : "none";
}

/** Whether somebody answered or forwarded by hand, as far as the subject shows. */
export function isAnswered(subject: string): boolean {
  return answered.test(withoutTags(foldText(subject.normalize("NFC").slice(0, maximumSubject))));
}

function withoutTags(folded: string): string {
  let rest = folded;
  for (let times = 0; times < 3 && tag.test(rest) && !automaticTag.test(rest); times += 1) {
    rest = rest.replace(tag, "");
  }
  return rest;
}

/**
 * The part of a subject that the writer of the note chose: without the subject that it answers, which is the rep's.
 * Empty where nothing is left of it.
 */
export function ownSubject(subject: string): string {
  const short = subject.slice(0, maximumSubject).trim();
  if (isAnswered(short)) return "";
  const [own = ""] = short.split(/\s(?:re|aw|sv|odp)\s?: /i);
  const colon = own.search(/[:：]/);
  if (subjectSign(own) === "automatic" && colon !== -1) return "";
  return own;
}
