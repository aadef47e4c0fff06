export const languages = [
  "en",
  "de",
  "fr",
  "es",
  "pt",
  "it",
  "nl",
  "sv",
  "no",
  "da",
  "fi",
  "pl",
  "cs",
  "hu",
  "tr",
  "ru",
  "uk",
  "bg",
  "el",
  "ro",
  "sk",
  "sl",
  "hr",
  "lt",
  "lv",
  "et",
  "ca",
  "id",
  "vi",
  "ar",
  "ja",
  "zh",
  "ko",
] as const;
export type Language = (typeof languages)[number];

/**
 * How a language speaks of days and of being away. Every entry is a list of wordings parted by `|`, in any case and
 * with or without marks over letters: a blank stands for blanks, `*` for more letters of the word, `?` makes what is
 * before it optional, parentheses group. An empty entry never matches.
 */
export interface Vocabulary {
  language: Language;
  /** False: words are not parted by blanks (Chinese, Japanese) or carry their endings (Korean). */
  spaced: boolean;
  /** Frequent small words that other languages do not have: they tell in which language a note is. */
  marks: string;
  /** January first. */
  months: readonly string[];
  /** Monday first; full names, which may stand alone. */
  weekdays: readonly string[];
  /** Short names, which count beside a date only. */
  shortWeekdays: string;
  /** Order of dates of numbers alone; `both`: the language is written with either. */
  numbers: "dmy" | "mdy" | "both";
  /** After the number of a day: `th`, `º`. The full stop and the colon are known. */
  ordinal: string;
  /** Between day, month and year: `of`, `de`. */
  link: string;
  /** Articles and small words between one of the words below and its date: `the`, `den`. */
  filler: string;
  /** Before a day of which the month is left out (`the 30th`, `am 30.`); empty: never. */
  bareDay: string;

  /** Straight before the last day away. */
  until: string;
  /** The same where the wording says so: `up to and including`. */
  through: string;
  /** Straight before the first day back, in languages that tell it from the wording above. */
  untilOpen: string;
  /** Straight before a day that is still away, though words of coming back stand beside it. */
  afterDay: string;
  /** Straight before the first day of something. */
  from: string;
  /** Between both ends of a stretch of days. */
  to: string;
  /** Before a day, with words of coming back: never earlier than that. */
  notBefore: string;
  /** The same, straight after the date. */
  untilBehind: string;
  throughBehind: string;
  afterBehind: string;
  fromBehind: string;

  /** And, but: in the languages that need more of them than those that all are searched for. */
  joins: string;

  /** Words of being back, or of reading and answering again. */
  back: string;
  /** Words of being away. Where one overlaps a word of being back, the longer one counts. */
  away: string;
  /** Words of days on which somebody never works, whatever the week: no absence. */
  partTime: string;

  today: string;
  tomorrow: string;
  dayAfterTomorrow: string;
  /** Before or after a weekday: that of next week. */
  next: string;
  thisWeek: string;
  nextWeek: string;
  endOfWeek: string;
  endOfNextWeek: string;
  thisMonth: string;
  nextMonth: string;
  endOfMonth: string;
  endOfYear: string;
  newYear: string;
  /** The days between Christmas and New Year and those before. */
  christmas: string;
  easter: string;

  /** Before a month: its beginning, its middle, its end, and all of it (`in`). */
  early: string;
  mid: string;
  late: string;
  inMonth: string;
  /** The same, straight after a month. */
  earlyBehind: string;
  midBehind: string;
  lateBehind: string;

  /** Numbers from one on as words; `couple of` counts as two. */
  counts: readonly string[];
  day: string;
  week: string;
  month: string;
  /** Before or after a count of days, weeks, months: from now on. */
  inBefore: string;
  inBehind: string;
  /** Before or after such a count: as long as that. */
  lastingBefore: string;
  lastingBehind: string;
}
