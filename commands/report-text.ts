import type { UnenrollReport } from "./unenroll-recipients.ts";
import type { CommandTexts } from "./messages/command-texts.ts";

/** What a notification on a message may hold. */
export const longestNotification = 150;

/** The report as one notification. Names are cut before sentences. */
export function reportText(report: UnenrollReport, texts: CommandTexts): string {
  const { messages } = texts;
  if (report.kind === "unenrolled") return unenrolledText(report, texts);
  if (report.kind === "no-recipients") return messages.noRecipients;
  return sentences(messages.nobodyEnrolled, report.capped && messages.capped);
}

function unenrolledText(
  report: Extract<UnenrollReport, { kind: "unenrolled" }>,
  texts: CommandTexts,
): string {
  const { messages, counted } = texts;
  const fixed = sentences(
    counted(messages.unenrolled, report.count),
    report.emailUnderWay && messages.emailUnderWay,
    report.capped && messages.capped,
  );
  if (report.refused.length === 0) return fixed;
  const room = longestNotification - fixed.length - 1;
  return sentences(fixed, refusedText(report.refused, room, texts));
}

/** As many names as fit into `room` characters, and the number of the others. */
function refusedText(names: string[], room: number, { messages, counted }: CommandTexts): string {
  for (let shown = names.length; shown > 0; shown -= 1) {
    const hidden = names.length - shown;
    const list = names.slice(0, shown).join(", ");
    const text = sentences(messages.notUnenrolled, list, hidden > 0 && counted(messages.andMore, hidden));
    if (text.length <= room) return text;
  }
  return sentences(messages.notUnenrolled, String(names.length));
}

const sentences = (...parts: (string | false)[]) => parts.filter(Boolean).join(" ");
