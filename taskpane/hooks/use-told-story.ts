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
  if (isTaskNow(now) && !isTaskNow(before) && positionOf(now) === positionOf(before))
    return `${name}: ${story("waitsForTask")}`;
  const hold = now.currentEnrollment?.hold;
  if (hold?.reason !== "away" || before.currentEnrollment?.hold?.reason === "away") return null;
  if (hold.until === null) return story("nowAwayOpen", { name });
  return story("nowAway", { name, when: dayIn(hold.until, now.timeZone, story.locale) });
}

const isTaskNow = ({ currentEnrollment }: ContactWithEnrollments) =>
  currentEnrollment?.wait?.reason === "task";

/** A task that stands at another step than before was led to by the rep, who hears of what they did. */
const positionOf = ({ currentEnrollment }: ContactWithEnrollments) => currentEnrollment?.nextStep?.position;
