import type { Model } from "./train.ts";

/** Weights are whole numbers of this, from -127 to 127: a finer one changes no decision. */
const unit = 0.05;

/** The module that the classifier reads. */
export function printWeights({ bias, words, signs }: Model): string {
  const inUnits = (weight: number): number => Math.max(-127, Math.min(127, Math.round(weight / unit)));
  const bySign = [...signs].map(([name, weight]) => `  ${JSON.stringify(name)}: ${inUnits(weight)},`);
  const packed = Buffer.from(Int8Array.from(words, inUnits).buffer).toString("base64");
  return `// Made by \`npm run train:mail\` from eval/notes; do not edit.
export const bias = ${bias.toFixed(4)};
/** Of the weights below. */
export const unit = ${unit};
/** How a text is said, and around what. */
export const signWeights: Readonly<Record<string, number>> = {
${bySign.join("\n")}
};
/** One signed byte a bucket. */
export const wordWeights =
  "${packed}";
`;
}
