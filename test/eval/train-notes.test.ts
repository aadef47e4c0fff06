import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crossValidate } from "../../eval/likelihood/cross-validate.ts";
import { printWeights } from "../../eval/likelihood/print-weights.ts";
import { mailingsAmong, notesAmong, readTexts, type Example } from "../../eval/likelihood/read-examples.ts";
import { judge, train } from "../../eval/likelihood/train.ts";
import { hashOf } from "../../src/mail/classify/automatic-reply/likelihood/feature-hash.ts";

const hash = (word: string): number => hashOf(word, 0, word.length);

/** Notes say "away" among other words, answers "price". */
const examples: Example[] = Array.from({ length: 200 }, (_, at) => {
  const isWanted = at % 2 === 0;
  const words = [isWanted ? "away" : "price", `filler${at % 7}`, "hello"].map(hash);
  return { id: String(at), weight: 1, isWanted, words, signs: [isWanted ? "not quotes" : "quotes"] };
});

const of = (words: string[], signs: string[]): Example => ({
  id: "new",
  weight: 1,
  isWanted: false,
  words: words.map(hash),
  signs,
});

test("learns which words and signs tell notes from answers", () => {
  const model = train(examples, 1024);
  expect(judge(model, of(["away"], ["not quotes"]))).toBeGreaterThan(1.5);
  expect(judge(model, of(["price"], ["quotes"]))).toBeLessThan(-1.5);
  expect(Math.abs(judge(model, of(["unheard"], [])))).toBeLessThan(0.5);
});

test("the same examples give the same weights", () => {
  expect(printWeights("noteWeights", train(examples, 1024))).toBe(
    printWeights("noteWeights", train([...examples], 1024)),
  );
});

test("signs keep all their weight, words what a byte holds", () => {
  const words = new Float64Array(4).fill(20);
  const printed = printWeights("noteWeights", { bias: 0, words, signs: new Map([["quotes", -20]]) });
  expect(printed).toContain('"quotes": -400');
  expect(printed).toContain(Buffer.from(Int8Array.of(127, 127, 127, 127).buffer).toString("base64"));
});

test("judges each example by a model that has not seen it", () => {
  const [first, ...rest] = examples as [Example, ...Example[]];
  // Learned with its label, it would be told by a word of its own.
  const odd = { ...first, isWanted: false, words: [...first.words, hash("own")] };
  const held = crossValidate([odd, ...rest], 1024);
  expect(held).toHaveLength(examples.length);
  expect(held.find(({ example }) => example === odd)?.logOdds).toBeGreaterThan(1);
});

describe("the texts of a folder", () => {
  const folder = mkdtempSync(join(tmpdir(), "notes-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  test("are read as messages, with what stands around them", async () => {
    const text = {
      label: "human",
      subject: "Re: Angebot für März",
      from: "info",
      to: "Maya Lindqvist",
      date: "2026-06-17",
      thread: true,
      quotes: true,
      text: "Hallo Maya, passt das am Freitag?",
    };
    writeFileSync(join(folder, "de.jsonl"), `${JSON.stringify(text)}\n`);
    const [example] = notesAmong(await readTexts(folder)).filter(({ id }) => id.startsWith("de."));
    expect(example).toMatchObject({ id: "de.jsonl:1", isWanted: false });
    expect(example?.signs).toEqual(
      expect.arrayContaining(["quotes", "isReply", "namesReader", "isShared", "questions 1"]),
    );
  });

  test("that answer nothing are mail to many, or to one", async () => {
    const text = {
      label: "other",
      subject: "Sale",
      from: "news",
      to: "Maya",
      date: "2026-06-17",
      quotes: false,
    };
    const lines = [
      { ...text, thread: false, text: "Only today: 20 % off." },
      { ...text, thread: false, text: "Could you call me?", label: "human" },
      { ...text, thread: true, text: "Thank you.", label: "human" },
      { ...text, thread: false, text: "I am away.", label: "auto" },
    ];
    writeFileSync(join(folder, "en.jsonl"), lines.map((line) => JSON.stringify(line)).join("\n"));
    const examples = mailingsAmong(await readTexts(folder)).filter(({ id }) => id.startsWith("en."));
    expect(examples.map(({ id, isWanted }) => [id, isWanted])).toEqual([
      ["en.jsonl:1", true],
      ["en.jsonl:2", false],
    ]);
  });
});
