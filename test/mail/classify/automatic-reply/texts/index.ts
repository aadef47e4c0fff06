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
import { japanese } from "./ja.ts";
import { chinese } from "./zh.ts";
import { korean } from "./ko.ts";
import type { Texts } from "./texts.ts";

/** By language. */
export const texts: Readonly<Record<string, Texts>> = {
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
  japanese,
  chinese,
  korean,
};
