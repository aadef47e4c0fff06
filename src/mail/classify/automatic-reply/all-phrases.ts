import type { Phrases } from "./phrases.ts";
import { english } from "./phrases/en.ts";
import { german } from "./phrases/de.ts";
import { french } from "./phrases/fr.ts";
import { spanish } from "./phrases/es.ts";
import { portuguese } from "./phrases/pt.ts";
import { italian } from "./phrases/it.ts";
import { dutch } from "./phrases/nl.ts";
import { swedish } from "./phrases/sv.ts";
import { norwegian } from "./phrases/no.ts";
import { danish } from "./phrases/da.ts";
import { finnish } from "./phrases/fi.ts";
import { polish } from "./phrases/pl.ts";
import { czech } from "./phrases/cs.ts";
import { hungarian } from "./phrases/hu.ts";
import { turkish } from "./phrases/tr.ts";
import { russian } from "./phrases/ru.ts";
import { ukrainian } from "./phrases/uk.ts";
import { bulgarian } from "./phrases/bg.ts";
import { greek } from "./phrases/el.ts";
import { romanian } from "./phrases/ro.ts";
import { slovak } from "./phrases/sk.ts";
import { slovene } from "./phrases/sl.ts";
import { croatian } from "./phrases/hr.ts";
import { lithuanian } from "./phrases/lt.ts";
import { latvian } from "./phrases/lv.ts";
import { estonian } from "./phrases/et.ts";
import { catalan } from "./phrases/ca.ts";
import { indonesian } from "./phrases/id.ts";
import { vietnamese } from "./phrases/vi.ts";
import { arabic } from "./phrases/ar.ts";
import { japanese } from "./phrases/ja.ts";
import { chinese } from "./phrases/zh.ts";
import { korean } from "./phrases/ko.ts";

export const allPhrases: readonly Phrases[] = [
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
  ukrainian,
  bulgarian,
  greek,
  romanian,
  slovak,
  slovene,
  croatian,
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
];
