/**
 * Learns from the texts of a folder what tells notes of programs from answers of people, and writes the weights that the
 * classifier uses.
 *
 *     npm run train:mail [-- --check] [--texts eval/notes]
 *
 * First it says how well it reads texts that it has not learned from: five times it learns from four fifths and reads the
 * rest. `--check` only says that, and writes nothing.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { crossValidate, printValidation } from "./likelihood/cross-validate.ts";
import { printWeights } from "./likelihood/print-weights.ts";
import { readExamples } from "./likelihood/read-examples.ts";
import { train } from "./likelihood/train.ts";

const target = "src/mail/classify/automatic-reply/likelihood/weights.ts";
const { values } = parseArgs({
  options: { check: { type: "boolean", default: false }, texts: { type: "string", default: "eval/notes" } },
});

const examples = await readExamples(values.texts);
printValidation(crossValidate(examples));
if (!values.check) {
  writeFileSync(target, printWeights(train(examples)));
  console.log(`\nWrote ${target}.`);
}
