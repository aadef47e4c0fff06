/** Counted texts by plural category of the language (CLDR); `other` is there in every language. */
export type Counted = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** All that the commands say. `{count}` stands for a number; notifications hold 150 characters. */
export interface CommandMessages {
  noRecipients: string;
  nobodyEnrolled: string;
  unenrolled: Counted;
  /** Before a list of names. */
  notUnenrolled: string;
  /** After a cut list of names. */
  andMore: Counted;
  emailUnderWay: string;
  capped: string;
  signInFirst: string;
  notReached: string;
  failed: string;
}
