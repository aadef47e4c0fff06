import { useEffect, useRef } from "react";
import type { ContactWithEnrollments } from "../../src/contract/types.ts";
import { useStoryTexts } from "../i18n/story/story-text-context.tsx";
import type { StoryTexts } from "../i18n/story/story-texts.ts";
import { automaticStop } from "../recipients/automatic-stop.ts";
import { dayIn } from "../time/format-time.ts";

/** Reads out what a sighted rep sees happen by itself while the contact is open: a stop, a task, an absence, a doubt. */
export function useToldStory(contact: ContactWithEnrollments, announce: (text: string) => void): void {
  const story = useStoryTexts();
  const before = useRef(contact);
  useEffect(() => {
    const text = before.current.id === contact.id ? happened(before.current, contact, story) : null;
    before.current = contact;
    // Said after what has changed is shown: the pane's summary of it would be the last word otherwise.
    if (text !== null) queueMicrotask(() => announce(text));
  }, [contact, story, announce]);
}

function happened(
  before: ContactWithEnrollments,
  now: ContactWithEnrollments,
  story: StoryTexts,
): string | null {
  const { name } = now;
  if (now.doubts.some(({ id }) => before.doubts.every((known) => known.id !== id)))
    return story("doubtTitle", { name });
  const end = now.lastEnrollment && automaticStop(now.lastEnrollment);
  const hasEnded = now.lastEnrollment?.id === before.currentEnrollment?.id && now.currentEnrollment === null;
  if (end && hasEnded) return `${name}: ${story("endedUnenrolled")}. ${story(`reason_${end.reason}`)}`;
  if (hasTaskComeUp(before, now)) return `${name}: ${story("waitsForTask")}`;
  return absence(before, now, story);
}

function absence(
  before: ContactWithEnrollments,
  { name, timeZone, currentEnrollment }: ContactWithEnrollments,
  story: StoryTexts,
): string | null {
  const hold = currentEnrollment?.hold;
  if (hold?.reason !== "away" || before.currentEnrollment?.hold?.reason === "away") return null;
  if (hold.until === null) return story("nowAwayOpen", { name });
  return story("nowAway", { name, when: dayIn(hold.until, timeZone, story.locale) });
}

/** Not where the rep has come to another step by what they did: they hear of that. */
function hasTaskComeUp(before: ContactWithEnrollments, now: ContactWithEnrollments): boolean {
  const [one, other] = [before.currentEnrollment, now.currentEnrollment];
  const samePlace = one?.nextStep?.position === other?.nextStep?.position;
  return samePlace && one?.wait?.reason !== "task" && other?.wait?.reason === "task";
}
