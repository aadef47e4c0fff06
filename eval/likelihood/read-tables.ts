import { absences } from "../../test/mail/classify/automatic-reply/everyday/absences.ts";
import { acknowledgements } from "../../test/mail/classify/automatic-reply/everyday/acknowledgements.ts";
import { answersInPassing } from "../../test/mail/classify/automatic-reply/everyday/answers-in-passing.ts";
import { answers } from "../../test/mail/classify/automatic-reply/everyday/answers.ts";
import { departures } from "../../test/mail/classify/automatic-reply/everyday/departures.ts";
import {
  answersInTheSameWords,
  notesInOwnWords,
} from "../../test/mail/classify/automatic-reply/everyday/notes-in-own-words.ts";
import { promises } from "../../test/mail/classify/automatic-reply/everyday/promises.ts";
import {
  romanceAbsences,
  romanceAcknowledgements,
  romanceAnswers,
  romanceDepartures,
} from "../../test/mail/classify/automatic-reply/everyday/romance.ts";
import { quotingAnswers } from "../../test/mail/classify/automatic-reply/everyday/quoting-answers.ts";
import {
  acknowledgementsOfSharedBoxes,
  answersOfSharedBoxes,
} from "../../test/mail/classify/automatic-reply/everyday/shared-boxes.ts";
import { briefTexts } from "../../test/mail/classify/automatic-reply/brief-texts.ts";
import { textsOfAutumn } from "../../test/mail/classify/automatic-reply/texts-of-autumn.ts";
import { texts } from "../../test/mail/classify/automatic-reply/texts/index.ts";
import { unusualTexts } from "../../test/mail/classify/automatic-reply/unusual-texts.ts";
import type { Text } from "./read-examples.ts";

/** The texts of the tests' tables: what is known to be read right stays so. All answer an email of ours. */
export function textsOfTables(): Text[] {
  const tables = [...Object.values(texts), briefTexts, textsOfAutumn, unusualTexts];
  const everyday = {
    absent: [...absences, ...romanceAbsences, ...notesInOwnWords],
    left: [...departures, ...romanceDepartures],
    acknowledged: [...acknowledgements, ...romanceAcknowledgements],
  };
  const notes = [...tables, everyday].flatMap(({ absent, left, acknowledged }) => [
    ...absent,
    ...left,
    ...acknowledged,
  ]);
  const human = [
    ...tables.flatMap((table) => table.answers),
    ...answers,
    ...romanceAnswers,
    ...answersInTheSameWords,
    ...answersInPassing,
    ...promises,
  ];
  const shared = (label: Text["label"], [from, text]: readonly [string, string]): Text => ({
    ...answering(label, text),
    from: from.split("@")[0] ?? "",
  });
  return [
    ...acknowledgementsOfSharedBoxes.map((text) => shared("auto", text)),
    ...answersOfSharedBoxes.map((text) => shared("human", text)),
    ...notes.map((text) => answering("auto", text)),
    ...human.map((text) => answering("human", text)),
    ...quotingAnswers.map((text) => ({ ...answering("human", text), quotes: true })),
  ];
}

function answering(label: Text["label"], text: string): Text {
  const subject = "Re: Your warehouse in Gdansk";
  const around = { from: "anna", to: "Maya Lindqvist", date: "2026-11-18", thread: true, quotes: false };
  return { label, subject, text, ...around };
}
