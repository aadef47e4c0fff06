import { compileLanguage, type CompiledLanguage } from "./compiled-language.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { english } from "./vocabulary/en.ts";
import { german } from "./vocabulary/de.ts";
import { french } from "./vocabulary/fr.ts";
import { spanish } from "./vocabulary/es.ts";
import { portuguese } from "./vocabulary/pt.ts";
import { italian } from "./vocabulary/it.ts";
import { dutch } from "./vocabulary/nl.ts";
import { swedish } from "./vocabulary/sv.ts";
import { norwegian } from "./vocabulary/no.ts";
import { danish } from "./vocabulary/da.ts";
import { finnish } from "./vocabulary/fi.ts";
import { polish } from "./vocabulary/pl.ts";
import { czech } from "./vocabulary/cs.ts";
import { hungarian } from "./vocabulary/hu.ts";
import { turkish } from "./vocabulary/tr.ts";
import { russian } from "./vocabulary/ru.ts";
import { ukrainian } from "./vocabulary/uk.ts";
import { bulgarian } from "./vocabulary/bg.ts";
import { greek } from "./vocabulary/el.ts";
import { romanian } from "./vocabulary/ro.ts";
import { slovak } from "./vocabulary/sk.ts";
import { slovene } from "./vocabulary/sl.ts";
import { croatian } from "./vocabulary/hr.ts";
import { lithuanian } from "./vocabulary/lt.ts";
import { latvian } from "./vocabulary/lv.ts";
import { estonian } from "./vocabulary/et.ts";
import { catalan } from "./vocabulary/ca.ts";
import { indonesian } from "./vocabulary/id.ts";
import { vietnamese } from "./vocabulary/vi.ts";
import { arabic } from "./vocabulary/ar.ts";
import { japanese } from "./vocabulary/ja.ts";
import { chinese } from "./vocabulary/zh.ts";
import { korean } from "./vocabulary/ko.ts";

const vocabularies: readonly Vocabulary[] = [
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

let compiled: readonly CompiledLanguage[] | null = null;

/** All languages, compiled when they are first asked for. */
export function compiledLanguages(): readonly CompiledLanguage[] {
  compiled ??= vocabularies.map(compileLanguage);
  return compiled;
}
