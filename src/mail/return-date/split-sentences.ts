import { matchesOf } from "./matches-of.ts";

/** More of a note is not read: what says until when stands at its beginning. */
export const maximumNoteLength = 6000;
const maximumSentenceLength = 600;

/** Short words that end with a full stop inside of a sentence, in many languages. */
const shortened = new Set(
  (
    "mr mrs ms dr prof st no nr ca bzw inkl incl resp tel tlf fax mob kl d den dn bl hr fr fru sr sra srta dña " +
    "dott sig ing mgr inz bc ul ok ev itd np tzn tj napr vc vcl cca max min approx ext str etc vs feb jan mar " +
    "apr jun jul aug sep sept oct okt nov dec dez mon tue tues wed thu thur thurs fri sat sun mo di mi do so " +
    "man tirs ons tors fre lor son tis lun mie jue vie sab dom seg ter qua qui sex janv fevr avr juil mer jeu ven " +
    "pon wt sr czw pt sob po ut st ct pa ne paz sal car per cum cmt pn vt ср пн вт чт пт сб вс г янв фев " +
    "авг сент окт нояб дек т ul szept febr okt dr u o om p.p s z b a m f t e i g р ст пор нпр дн cca č tzv atď napr str tj npr oz itd god mn d nr dl p.v t.y st k.a v"
  ).split(" "),
);

/**
 * Sentences of a note, in Unicode form NFC. A full stop after a number or a shortened word ends none (`30. November`,
 * `d. 30/11`), unless what follows begins anew; a line ends one when it was not filled to its end. Linear.
 */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  const add = (sentence: string) => {
    const trimmed = sentence.trim();
    if (trimmed !== "") sentences.push(trimmed.slice(0, maximumSentenceLength));
  };
  for (const paragraph of joinWrapped(text.normalize("NFC").slice(0, maximumNoteLength))) {
    let from = 0;
    for (const stop of matchesOf(/[.!?;؟]+(?=\s|$)|[。！？；]/g, paragraph)) {
      const end = stop.index + stop[0].length;
      if (!endsSentence(paragraph, from, stop.index, end, stop[0])) continue;
      add(paragraph.slice(from, end));
      from = end;
    }
    add(paragraph.slice(from));
  }
  return sentences;
}

function endsSentence(text: string, from: number, at: number, end: number, stop: string): boolean {
  if (stop !== ".") return true;
  const word = /[\p{L}\p{M}.]{0,20}$/u.exec(text.slice(Math.max(from, at - 20), at))?.[0] ?? "";
  const next = text.slice(end, end + 40).trimStart();
  if (word === "" && /\d$/.test(text.slice(Math.max(0, at - 1), at))) return beginsAnew(next);
  // `t.o.m.`, `z.B.`, `e.g.`
  if (/\p{L}\.\p{L}{1,2}$/u.test(word)) return false;
  return !shortened.has(
    word
      .toLowerCase()
      .normalize("NFD")
      .replaceAll(/[\u0300-\u036f]/g, ""),
  );
}

/** After a number: a capital that does not begin the name of a month. */
function beginsAnew(next: string): boolean {
  if (next === "") return true;
  return /^[\p{Lu}\p{Lo}]/u.test(next) && !monthStems.test(next);
}

const monthStems =
  /^(?:j[aä]e?n|feb|f[ée]v|m[aäå]r|ma[rijy]|apr|avr|abr|ju[nli]|ju[ií]|aug|ago|ao[uû]|sep|set|se[tp]t|o[kct]t|out|nov|de[czs]|d[ée]c|gen|mag|giu|lug|dic|oca|şub|nis|tem|ağu|eyl|eki|kas|ara|haz|sty|lut|kwi|maj|cze|lip|sie|wrz|pa[zź]|lis|gru|led|[uú]no|b[rř]e|dub|kv[eě]|[cč]er|srp|z[aá][rř]|[rř][ií]j|pro|tam|hel|maa|huh|tou|kes|hei|elo|syy|lok|joul|янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|szep|ιαν|φεβ|μαρ|απρ|μα[ΐι]|ιου|αυγ|σεπ|οκτ|νοε|δεκ|січ|лют|бер|кві|тра|чер|лип|сер|вер|жов|лис|груд|jaan|veeb|märt|m[aá]j|m[aá]rc|[aá]pr|j[uú]n|j[uú]l)/iu;

/** Paragraphs in which lines that were wrapped are one again; other lines stand alone. */
function joinWrapped(text: string): string[] {
  const paragraphs: string[] = [];
  let current = "";
  for (const line of text.split(/\r\n|\r|\n/)) {
    const trimmed = line.trim();
    if (current !== "" && trimmed !== "" && isWrapped(current, trimmed)) current += ` ${trimmed}`;
    else {
      paragraphs.push(current);
      current = trimmed;
    }
  }
  paragraphs.push(current);
  return paragraphs.filter((paragraph) => paragraph !== "");
}

/** A line that stops in the middle goes on in the next one. */
function isWrapped(line: string, next: string): boolean {
  if (/[.!?:;。！？]$/.test(line) && !/\d\.$/.test(line)) return false;
  if (/^[-*•]\s/.test(next)) return false;
  return line.length >= 45 || /^[\p{Ll}\d(]/u.test(next) || (/[,\p{Ll}]$/u.test(line) && line.length >= 30);
}
