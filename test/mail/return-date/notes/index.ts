import { english } from "./en.ts";
import { german } from "./de.ts";
import { french } from "./fr.ts";
import { spanish } from "./es.ts";
import { portuguese } from "./pt.ts";
import { italian } from "./it.ts";
import { dutch } from "./nl.ts";
import { swedish } from "./sv.ts";
import { norwegian } from "./no.ts";
import { danish } from "./da.ts";
import { finnish } from "./fi.ts";
import { polish } from "./pl.ts";
import { czech } from "./cs.ts";
import { hungarian } from "./hu.ts";
import { turkish } from "./tr.ts";
import { russian } from "./ru.ts";
import { romanian } from "./ro.ts";
import { greek } from "./el.ts";
import { ukrainian } from "./uk.ts";
import { slovak } from "./sk.ts";
import { bulgarian } from "./bg.ts";
import { croatian } from "./hr.ts";
import { slovene } from "./sl.ts";
import { lithuanian } from "./lt.ts";
import { latvian } from "./lv.ts";
import { estonian } from "./et.ts";
import { catalan } from "./ca.ts";
import { indonesian } from "./id.ts";
import { vietnamese } from "./vi.ts";
import { arabic } from "./ar.ts";
import { japanese } from "./ja.ts";
import { chinese } from "./zh.ts";
import { korean } from "./ko.ts";
import type { Note } from "./note.ts";

/** Notes by language, written for these tests. */
export const notes: Readonly<Record<string, readonly Note[]>> = {
  english,
  german,
  french,
  spanish,
  portuguese,
  italian,
  dutch,
  swedish,
  norwegian,
  danish,
  finnish,
  polish,
  czech,
  hungarian,
  turkish,
  russian,
  romanian,
  greek,
  ukrainian,
  slovak,
  bulgarian,
  croatian,
  slovene,
  lithuanian,
  latvian,
  estonian,
  catalan,
  indonesian,
  vietnamese,
  arabic,
  japanese,
  chinese,
  korean,
};
