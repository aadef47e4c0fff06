import { asianAnswers } from "../../test/mail/classify/automatic-reply/asian-answers.ts";
import { asianNotes } from "../../test/mail/classify/automatic-reply/asian-notes.ts";
import { easternVoices } from "../../test/mail/classify/automatic-reply/everyday/eastern-voices.ts";
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
  const everyday = {
    absent: [...absences, ...romanceAbsences, ...notesInOwnWords, ...asianNotes.map(([, text]) => text)],
    left: [...departures, ...romanceDepartures],
    acknowledged: [...acknowledgements, ...romanceAcknowledgements],
    answers: [
      ...[answers, answersInPassing, answersInTheSameWords, romanceAnswers, promises].flat(),
      ...asianAnswers.map(([, text]) => text),
    ],
  };
  const tables = [...Object.values(texts), briefTexts, textsOfAutumn, unusualTexts, easternVoices, everyday];
  return [
    ...tables.flatMap(({ absent, left, acknowledged }) =>
      [absent, left, acknowledged].flat().map((text) => answering("auto", text)),
    ),
    ...tables.flatMap((table) => table.answers.map((text) => answering("human", text))),
    ...quotingAnswers.map((text) => ({ ...answering("human", text), quotes: true })),
    ...acknowledgementsOfSharedBoxes.map((text) => fromShared("auto", text)),
    ...answersOfSharedBoxes.map((text) => fromShared("human", text)),
  ];
}

function fromShared(label: Text["label"], [address, text]: readonly [string, string]): Text {
  return { ...answering(label, text), from: address.split("@")[0] ?? "" };
}

function answering(label: Text["label"], text: string): Text {
  const subject = "Re: Your warehouse in Gdansk";
  const around = { from: "anna", to: "Maya Lindqvist", date: "2026-11-18", thread: true, quotes: false };
  return { label, subject, text, ...around };
}
