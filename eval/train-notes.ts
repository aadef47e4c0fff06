/**
 * Learns from the texts of a folder what tells notes of programs from answers of people, and mail sent to many from mail to
 * one; writes the weights that the classifier uses.
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
import { mailingsAmong, notesAmong, readTexts, type Example } from "./likelihood/read-examples.ts";
import { train } from "./likelihood/train.ts";

const folder = "src/mail/classify/automatic-reply/likelihood";
const { values } = parseArgs({
  options: { check: { type: "boolean", default: false }, texts: { type: "string", default: "eval/notes" } },
});

const texts = await readTexts(values.texts);
learn("note", notesAmong(texts), ["notes", "other texts"], 2 ** 17);
learn("mailing", mailingsAmong(texts), ["mailings", "mail to one"], 2 ** 15);

function learn(name: string, examples: readonly Example[], kinds: [string, string], buckets: number): void {
  printValidation(crossValidate(examples, buckets), kinds);
  if (values.check) return;
  const file = `${folder}/${name}-weights.ts`;
  writeFileSync(file, printWeights(`${name}Weights`, train(examples, buckets)));
  console.log(`\nWrote ${file}.\n`);
}
