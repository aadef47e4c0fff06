import type { PublicLanguage } from "./texts/texts.ts";

const languages: Record<string, PublicLanguage> = {
  en: "en",
  de: "de",
  pl: "pl",
  nb: "nb",
  no: "nb",
  nn: "nb",
};
/** Browsers name some few; more is not looked at. */
const maximumNamed = 20;

/** The language of ours that the visitor likes best (RFC 9110 §12.5.4); English where they name none of ours. */
export function chooseLanguage(acceptLanguage: string | undefined): PublicLanguage {
  const wishes = (acceptLanguage ?? "").slice(0, 1_000).split(",", maximumNamed).map(readWish);
  const best = wishes
    .filter(({ language, weight }) => language !== undefined && weight > 0)
    .toSorted((a, b) => b.weight - a.weight)[0];
  return best?.language ?? "en";
}

function readWish(part: string): { language: PublicLanguage | undefined; weight: number } {
  const [name = "", ...parameters] = part.trim().toLowerCase().split(";");
  const quality = parameters.map((each) => /^\s*q=([\d.]{1,5})\s*$/.exec(each)?.[1]).find((each) => each);
  const weight = quality === undefined ? 1 : Number(quality);
  return { language: languages[name.split("-", 1)[0] ?? ""], weight: Number.isNaN(weight) ? 0 : weight };
}
