import { jointsOf } from "./joints.ts";
import { matchesOf } from "./matches-of.ts";
import type { CompiledLanguage, Cue } from "./compiled-language.ts";
import type { Mention } from "./mention.ts";

/**
 * What a day is to an absence: the first day back (`back`), the last day away (`last`; `through` where the words leave no doubt), a day up to which somebody is
 * away (`open`: itself the first day back), a day that is away without more (`away`), or nothing to it.
 */
export type Role = "back" | "through" | "last" | "open" | "away" | "none";

export interface Surroundings {
  /** The sentence up to the mention, and from it on; folded. */
  before: string;
  behind: string;
  /** Where the mentions beside it end and begin. */
  previousEnd: number;
  nextStart: number;
  /** What the day named before it is; null: it is the first. */
  previous: Role | null;
}

const nearby = 70;

export function roleOf(
  found: Mention,
  sentence: string,
  around: Surroundings,
  language: CompiledLanguage,
): Role {
  const cue = cueOf(around, language);
  const tone = beginsAgain(around, language) ? "back" : toneOf(found, sentence, around, language);
  if (found.kind === "count") return roleOfCount(found, cue, tone);
  if (found.needsCue && cue === null && tone !== "back") return "none";
  return roles[cue ?? "bare"][tone ?? "plain"];
}

/** By what stands straight before or after the day, and by what the words around speak of. */
const roles: Readonly<Record<Cue | "to" | "bare", Readonly<Record<"back" | "away" | "plain", Role>>>> = {
  through: { back: "through", away: "through", plain: "through" },
  until: { back: "back", away: "last", plain: "last" },
  untilOpen: { back: "back", away: "open", plain: "open" },
  to: { back: "last", away: "last", plain: "last" },
  afterDay: { back: "through", away: "none", plain: "through" },
  notBefore: { back: "back", away: "back", plain: "back" },
  from: { back: "back", away: "none", plain: "none" },
  inMonth: { back: "back", away: "away", plain: "none" },
  bare: { back: "back", away: "away", plain: "none" },
};

function roleOfCount(found: Mention, cue: string | null, tone: Tone): Role {
  if (cue === "through" || cue === "until" || cue === "untilOpen") return "last";
  if (found.lasting) return tone === null ? "none" : "away";
  return tone === "back" ? "back" : "none";
}

type CueFound = Cue | "to" | null;

/** `until 9 am on Wednesday`, `bis Mittwoch, 9 Uhr`: away for a part of the day alone. */
const hour = String.raw`(?:(?:0?[6-9]|1[0-2]?)(?:[:.h][0-5]\d)?\s?(?:am|a\.m\.?|uhr|h|hrs?|o'clock|ore|klo)?|12 ?pm|noon|midday|mittags?|midi)`;
const hourBefore = new RegExp(String.raw`(?<![\d.,/-])${hour}\s?(?:on|am|le|el|il|op|den|,)?\s*$`, "u");
const hourBehind = new RegExp(
  String.raw`^,?\s?(?:morgens?|fruh|morning|(?:(?:at|um|a|kl|klo|alle|om|o|as|v)\.?\s)${hour}(?!\d)|${hour}(?<=\p{L}|[:.h]\d\d))(?!\p{L})`,
  "u",
);

/** `until 7 January, when we reopen`: the day itself is the first one back. */
const dayOfReturn =
  /^[\s,.)]{1,3}(?:(?:at |on )?wh(?:en|ich)|date a laquelle|(?:la )?fecha en (?:la )?(?:que|cual)|data em que|data in cui|(?:an dem|wenn|wann)|wanneer|nar|jolloin|kdy|kiedy|gdy|amikor|когда|cuando|quando|quand|da)(?!\p{L})/u;

function cueOf(around: Surroundings, language: CompiledLanguage): CueFound {
  const before = around.before.slice(-nearby);
  const near = before.replace(hourBefore, "");
  const cue = cueBeside(near, around, language);
  const next = around.behind.slice(0, 40);
  const isPart = near !== before || hourBehind.test(next) || dayOfReturn.test(next);
  return cue === "until" && isPart ? "untilOpen" : cue;
}

function cueBeside(near: string, around: Surroundings, language: CompiledLanguage): CueFound {
  const next = around.behind.slice(0, 40);
  const throughBehind = language.behind.through.test(next);
  if (throughBehind || language.cues.through.test(near)) return "through";
  if (language.behind.until.test(next)) return "until";
  if (language.behind.after.test(next)) return "afterDay";
  if (language.cues.notBefore.test(near)) return "notBefore";
  if (language.cues.afterDay.test(near)) return "afterDay";
  // What is named as a beginning behind it (`31日から`) ends no stretch.
  if (language.behind.from.test(next)) return "from";
  const end = endOfStretch(near, around.previous, language);
  if (end !== null) return end;
  if (language.cues.from.test(near)) return "from";
  return language.cues.inMonth.test(near) ? "inMonth" : null;
}

function endOfStretch(near: string, previous: Role | null, language: CompiledLanguage): CueFound {
  // "From the 1st till the 5th": a stretch ends with its last day, whatever "till" means by itself.
  if (previous === "none" && language.rangeTo.test(near)) return "to";
  if (language.cues.untilOpen.test(near)) return "untilOpen";
  if (language.cues.until.test(near)) return "until";
  // "Until Friday and on Monday": the stretch has had its end.
  const hasEnded = previous === "through" || previous === "last" || previous === "open";
  if (hasEnded && jointsOf(language).listing.test(near)) return null;
  return previous !== "none" && language.rangeTo.test(near) ? "to" : null;
}

type Tone = "back" | "away" | null;

/** `연휴로 28일부터 회신`: what begins with the day stands straight behind it, why it does not begin before in front. */
function beginsAgain({ behind }: Surroundings, language: CompiledLanguage): boolean {
  const [from] = language.behind.from.exec(behind.slice(0, nearby)) ?? [];
  if (from === undefined) return false;
  const [first] = matchesOf(language.back, behind.slice(from.length, nearby));
  return first !== undefined && first.index <= 1;
}

/** Whether words of being back or of being away stand nearer: in its own clause, else up to the mentions beside it. */
function toneOf(found: Mention, sentence: string, around: Surroundings, language: CompiledLanguage): Tone {
  const { clauseBreak: breaks } = jointsOf(language);
  const from = around.previousEnd === 0 ? 0 : ownBeginning(sentence, around.previousEnd, found.start, breaks);
  const to =
    around.nextStart >= sentence.length
      ? sentence.length
      : ownEnd(sentence, found.end, around.nextStart, breaks);
  const spans = toneSpans(sentence, from, to, language);
  const clauseFrom = lastBreak(sentence, from, found.start, breaks);
  const clauseTo = ownEnd(sentence, found.end, to, breaks);
  const within = ({ start, end }: Span) => start >= clauseFrom && end <= clauseTo;
  const own = nearestTone(
    { away: spans.away.filter(within), back: spans.back.filter(within) },
    { start: found.start, end: found.end },
  );
  return own ?? nearestTone(spans, { start: found.start, end: found.end });
}

interface ToneSpans {
  away: readonly Span[];
  back: readonly Span[];
}

function toneSpans(sentence: string, from: number, to: number, language: CompiledLanguage): ToneSpans {
  const clause = sentence.slice(from, to);
  const away = matchesOf(language.away, clause).map((match) => spanOf(match, from));
  const back = matchesOf(language.back, clause).map((match) => spanOf(match, from));
  // "Not in the office" holds "in the office": the longer wording is meant.
  return { away: withoutLonger(away, back, 0), back: withoutLonger(back, away, 1) };
}

/** Without those that overlap a longer one of the others; `least` more letters are needed where both are as long. */
function withoutLonger(spans: readonly Span[], others: readonly Span[], least: 0 | 1): Span[] {
  const length = ({ start, end }: Span) => end - start;
  return spans.filter(
    (span) =>
      !others.some(
        (other) =>
          span.start < other.end && other.start < span.end && length(other) >= length(span) + 1 - least,
      ),
  );
}

function nearestTone({ away, back }: ToneSpans, place: Span): Tone {
  const nearestBack = nearest(back, place);
  const nearestAway = nearest(away, place);
  if (nearestBack === null) return nearestAway === null ? null : "away";
  return nearestAway !== null && nearestAway < nearestBack ? "away" : "back";
}

interface Span {
  start: number;
  end: number;
}

function spanOf(match: RegExpMatchArray, from: number): Span {
  const start = from + (match.index ?? 0);
  return { start, end: start + match[0].length };
}

function nearest(spans: readonly Span[], place: Span): number | null {
  const distances = spans.map((span) =>
    span.end <= place.start ? place.start - span.end : span.start - place.end,
  );
  return distances.length === 0 ? null : Math.min(...distances.map((distance) => Math.max(0, distance)));
}

/** Words between two days belong to the later one from the first break on; all of them where there is none. */
function ownBeginning(sentence: string, previousEnd: number, start: number, breaks: RegExp): number {
  const between = sentence.slice(previousEnd, start);
  for (const match of matchesOf(breaks, between)) return previousEnd + match.index;
  return previousEnd;
}

function ownEnd(sentence: string, end: number, nextStart: number, breaks: RegExp): number {
  const between = sentence.slice(end, nextStart);
  for (const match of matchesOf(breaks, between)) return end + match.index;
  return nextStart;
}

function lastBreak(sentence: string, from: number, start: number, breaks: RegExp): number {
  let last = from;
  for (const match of matchesOf(breaks, sentence.slice(from, start))) last = from + match.index;
  return last;
}
