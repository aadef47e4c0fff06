import { useEffect } from "react";
import { useTexts } from "../i18n/text-context.tsx";
import type { Texts } from "../i18n/texts.ts";
import { enrolledCount } from "../recipients/contact-status.ts";
import type { WatchState } from "../recipients/recipient-watch.ts";
import { failureTexts } from "../service/failure-texts.ts";

/** Reads out what a sighted rep sees change: how many people and how many enrolled, or why nothing can be shown. */
export function useAnnouncedSummary(state: WatchState, announce: (text: string) => void): void {
  const texts = useTexts();
  const summary = summaryOf(state, texts);
  useEffect(() => {
    if (summary !== "") announce(summary);
  }, [summary, announce]);
}

/** Empty while something is not known yet: read out once, when it is whole. */
function summaryOf({ item, results, failure }: WatchState, texts: Texts): string {
  if (failure) return failureTexts(failure, texts).title;
  if (item === null) return "";
  if (item.kind === "none") return texts("noItemTitle");
  const count = item.recipients.length;
  if (count === 0) return texts(item.kind === "compose" ? "emptyComposeTitle" : "emptyReadTitle");
  if (results.size < count) return "";
  const enrolled = enrolledCount(results);
  const people = texts(item.kind === "compose" ? "recipients" : "peopleInMessage", { count });
  return `${people}. ${enrolled === 0 ? texts("noneEnrolled") : texts("enrolledCount", { count: enrolled })}`;
}
