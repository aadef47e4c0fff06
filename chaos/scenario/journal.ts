/** A time, on the monotonic clock of this process, during which somebody had been told that nothing leaves any more. */
export interface Confirmation {
  from: number;
  /** When an undo was asked for; infinite: it was not, or it did not happen. */
  until: number;
}

/** What one enrollment's people were told. */
export interface Story {
  enrollmentId: string;
  tenantId: string;
  confirmations: Confirmation[];
  /** They were told "one email is under way" instead of "unenrolled". */
  underWay: Confirmation[];
  /** By position: the last change of the email that was confirmed. */
  revisions: Map<number, number>;
  /** Somebody is busy unenrolling it or taking that back. */
  busy: boolean;
}

/** Everything that was asked and answered in one run. */
export interface Journal {
  stories: Map<string, Story>;
  /** How long it took from asking until "unenrolled" was told, in ms. */
  waits: number[];
  unenrolls: number;
  underWay: number;
  undone: number;
  pauses: number;
  edits: number;
  retries: number;
}

export const createJournal = (): Journal => ({
  stories: new Map(),
  waits: [],
  unenrolls: 0,
  underWay: 0,
  undone: 0,
  pauses: 0,
  edits: 0,
  retries: 0,
});
