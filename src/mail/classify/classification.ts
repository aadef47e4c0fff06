import type { Evidence, MessageClass } from "../../domain/message-words.ts";

/** The first day on which somebody is back, as a date of their own calendar. */
export interface ReturnDate {
  /** `YYYY-MM-DD`. */
  day: string;
  /** False: two readings were possible, and the later day was taken. */
  certain: boolean;
  /** The words or the field that it was read from. */
  source: string;
}

export interface Classification {
  class: MessageClass;
  /** 0 to 1. Below {@link sureFrom} neither a stop nor going on is justified. */
  confidence: number;
  /** Strongest first. */
  evidence: Evidence[];
  /** For automatic replies. */
  returnDate: ReturnDate | null;
  /** An automatic reply that says that this person does not work there any more. */
  hasLeft: boolean;
  /** Addresses that an absence note names instead; lower case. */
  standIns: string[];
  /** For bounces and complaints: whom they are about; lower case. Empty: the message does not say. */
  recipients: string[];
  /** A human answer that asks not to be written to again. */
  asksToOptOut: boolean;
}

/** From this confidence on the class decides by itself; below it the rep does. */
export const sureFrom = 0.6;
