import type { Model } from "./train.ts";

/** Weights are whole numbers of this: a finer one changes no decision. */
const unit = 0.05;

/** The module that the classifier reads. */
export function printWeights(name: string, { bias, words, signs }: Model): string {
  const inUnits = (weight: number): number => Math.round(weight / unit);
  // Words have a signed byte; hardly one weighs more than it holds. The few signs do.
  const inByte = (weight: number): number => Math.max(-127, Math.min(127, inUnits(weight)));
  const bySign = [...signs].map(([sign, weight]) => `    ${JSON.stringify(sign)}: ${inUnits(weight)},`);
  const packed = Buffer.from(Int8Array.from(words, inByte).buffer).toString("base64");
  return `// Made by \`npm run train:mail\` from eval/notes; do not edit.
import type { Learned } from "./learned.ts";

export const ${name}: Learned = {
  bias: ${bias.toFixed(4)},
  unit: ${unit},
  signs: {
${bySign.join("\n")}
  },
  words:
    "${packed}",
};
`;
}
