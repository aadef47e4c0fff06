import type { Language } from "../../return-date/vocabulary.ts";

/**
 * What absence notes, acknowledgements and people say, in the form of `Vocabulary`: wordings parted by `|`, a blank for
 * blanks, `*` for more letters of the word. Words of being away and back stand in the vocabulary of return dates.
 */
export interface Phrases {
  language: Language;
  spaced: boolean;
  /** How a note begins a subject that nobody types: `Automatic reply`. */
  subject: string;
  /** Subjects that a person may choose as well: `Vacation`. */
  looseSubject: string;
  /** Thanks for the message that came. */
  thanks: string;
  /** Whom to turn to instead, and when. */
  instead: string;
  /** Mail is read seldom, late or not at all, and not passed on. */
  limited: string;
  /** The whole business is closed: nobody writes that in an answer. */
  closed: string;
  /** It will be read or answered once the writer is back. */
  onReturn: string;
  /** The text says that a program wrote it. */
  automatic: string;
  /** The message has come in and has got a number. */
  received: string;
  /** Somebody will see to it, within a time. */
  willRespond: string;
  /** This person does not work here any more. */
  left: string;
  /** The wish not to be written to again. */
  optOut: string;
  /** What is said to a person about a matter: questions, offers, wishes, times to talk. */
  engaged: string;
  /** Words that set what follows against what was said: away, but there for this matter. */
  contrast: string;
  /** An answer is promised for then, as one does in a talk. */
  later: string;
  /** Being away is over, or has not begun yet. */
  past: string;
}
