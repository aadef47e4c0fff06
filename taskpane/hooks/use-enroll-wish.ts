import { useState } from "react";
import type { ContactWithEnrollments, EnrollRequest, StepEdit } from "../../src/contract/types.ts";
import type { Timers } from "../time/timers.ts";

/** What the rep has chosen for one sequence. */
export interface Wish {
  startStep: number;
  when: "now" | "later";
  /** As `datetime-local` gives it: the rep's own clock, no zone. */
  startAt: string;
  useContactTimeZone: boolean;
  /** The first email, where it was changed for this contact. */
  edit: StepEdit | null;
}

/** The wish for a sequence, at first: from its beginning, now, by the contact's clock (S-107…S-109). */
export function useWish(contact: ContactWithEnrollments): [Wish, (change: Partial<Wish>) => void] {
  const [wish, setWish] = useState<Wish>({
    startStep: 1,
    when: "now",
    startAt: "",
    useContactTimeZone: contact.timeZone !== null,
    edit: null,
  });
  return [wish, (change) => setWish((before) => ({ ...before, ...change }))];
}

/** What is proposed for later, as `datetime-local` takes it: 9:00 by the rep's clock on the next weekday. */
export function nextMorning(now: number): string {
  const day = new Date(now);
  do day.setDate(day.getDate() + 1);
  while (day.getDay() === 0 || day.getDay() === 6);
  const twoDigits = (part: number) => String(part).padStart(2, "0");
  return `${day.getFullYear()}-${twoDigits(day.getMonth() + 1)}-${twoDigits(day.getDate())}T09:00`;
}

/** What the service is asked for; null while the chosen moment is missing or over. */
export function requestOf(
  wish: Wish,
  ids: { contactId: string; sequenceId: string; inboxId: string },
  timers: Pick<Timers, "now">,
): EnrollRequest | null {
  const { startStep, when, useContactTimeZone, edit } = wish;
  const request: EnrollRequest = { ...ids, startStep, useContactTimeZone };
  if (edit !== null) request.edits = [edit];
  if (when === "now") return request;
  const at = Date.parse(wish.startAt);
  if (Number.isNaN(at) || at <= timers.now()) return null;
  return { ...request, startAt: new Date(at).toISOString() };
}
