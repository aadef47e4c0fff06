import { useTexts } from "../i18n/text-context.tsx";
import { useWorkTexts } from "../i18n/work/work-text-context.tsx";
import { asksAnew } from "../service/failure.ts";
import { workFailureText } from "../service/work-failure-texts.ts";
import { useRequests } from "./use-request.ts";
import type { Requests } from "./use-request.ts";

/** Requests whose failures are read out; after a refusal things are asked anew, as they have changed meanwhile. */
export function useWorkRequests<Name extends string>(desk: {
  announce: (text: string) => void;
  refresh: () => void;
}): Requests<Name> {
  const texts = useTexts();
  const work = useWorkTexts();
  return useRequests<Name>((failure) => {
    desk.announce(workFailureText(failure, texts, work));
    if (asksAnew(failure)) desk.refresh();
  });
}
