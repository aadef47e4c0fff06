/** Texts without any field of a program, answering an email of ours; written for these tests. */
export interface Texts {
  /** Absence notes. */
  absent: readonly string[];
  /** Somebody does not work there any more. */
  left: readonly string[];
  /** A program confirms that something came in. */
  acknowledged: readonly string[];
  /** People who answer; some of them write about their own absence. */
  answers: readonly string[];
  /** People who do not want to be written to again. */
  optOuts: readonly string[];
}
