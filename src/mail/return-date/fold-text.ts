const combining = /[\u0300-\u036f]+/g;
const single: Readonly<Record<string, string>> = {
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  ı: "i",
  ß: "s",
  æ: "a",
  œ: "o",
  ς: "σ",
  "\u2018": "'",
  "\u2019": "'",
  "\u201b": "'",
  "\u02bc": "'",
  "\u00b4": "'",
  "\u201c": '"',
  "\u201d": '"',
  "\u201e": '"',
  "\u2010": "-",
  "\u2011": "-",
  "\u2012": "-",
  "\u2013": "-",
  "\u2014": "-",
  "\u2015": "-",
  "\u2212": "-",
  "\u301c": "-",
  "\uff5e": "-",
  "\u00a0": " ",
  "\u2007": " ",
  "\u2009": " ",
  "\u202f": " ",
  "\u3000": " ",
  "\t": " ",
  // Arabic: letters that are written one for another, signs of its own, and marks of direction.
  أ: "ا",
  إ: "ا",
  آ: "ا",
  ى: "ي",
  ة: "ه",
  "؟": "?",
  "،": ",",
  "؛": ";",
  "\u200e": " ",
  "\u200f": " ",
  "\u202a": " ",
  "\u202b": " ",
  "\u202c": " ",
};

const ascii = /^[\t\n\r -~]*$/;

/**
 * Text in one spelling: lower case, without marks over letters (people leave them out), one kind of dash, quote and
 * blank, full-width digits as ordinary ones. As long as the text, so that places found in it are places in the text;
 * the text must be in Unicode form NFC.
 */
export function foldText(text: string): string {
  if (ascii.test(text)) return text.toLowerCase().replaceAll("\t", " ");
  let folded = "";
  for (const unit of text.split("")) folded += foldUnit(unit);
  return folded;
}

function foldUnit(unit: string): string {
  const code = unit.charCodeAt(0);
  if (code < 0x80) return code === 9 ? " " : unit.toLowerCase();
  const lower = unit.toLowerCase();
  const known = single[lower] ?? single[unit];
  if (known !== undefined) return known;
  // Arabic and Persian digits.
  if (code >= 0x06_60 && code <= 0x06_69) return String.fromCharCode(code - 0x06_30);
  if (code >= 0x06_f0 && code <= 0x06_f9) return String.fromCharCode(code - 0x06_c0);
  // Full-width forms of ASCII.
  if (code >= 0xff_01 && code <= 0xff_5e) return String.fromCharCode(code - 0xfe_e0).toLowerCase();
  // Korean syllables would fall into their letters.
  if (code >= 0x2e_80) return unit;
  const base = lower.normalize("NFD").replace(combining, "");
  return base.length === 1 ? (single[base] ?? base) : unit;
}
