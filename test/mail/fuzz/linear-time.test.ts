import { classifyMessage } from "../../../src/mail/classify/classify-message.ts";
import { judgeWords } from "../../../src/mail/classify/report/judge-refusal.ts";
import { parseMessage } from "../../../src/mail/parse/parse-message.ts";
import { htmlToText } from "../../../src/mail/parse/html-to-text.ts";
import { context } from "../classify/support/compose.ts";
import { cpuMs } from "../../support/cpu-time.ts";

const small = 250_000;
const large = 4 * small;

/** What patterns that try every way would choke on: prefixes without an end, and much that nearly fits. */
const fillers: readonly string[] = [
  " ",
  "a",
  "\n",
  "\r",
  ">",
  "> ",
  "<",
  "<a ",
  "<style>",
  "<!--",
  "&",
  "&#",
  "=?utf-8?B?",
  "=?utf-7?Q?+",
  "+AGE",
  "user ",
  "user a ",
  "the user unknow ",
  "mailbox ",
  "recipient x@y ",
  "x@",
  "x@y.",
  "a.b-c@",
  "550 ",
  "5.1.",
  "550-5.1.1 ",
  "<<< ",
  "Final-Recipient: rfc822;a\n\n",
  "Action: failed\n",
  "Received: x\n",
  "Message-ID: <x\n",
  "--b\n",
  "--b\n\n",
  "ATTENDEE;PARTSTAT=",
  "domain name could not be ",
  "click to have your message ",
  "I am out of the office until ",
  "back on 12 ",
  "On Mon wrote ",
  "宛先",
  "пользователь ",
  "{",
  '"',
  "(",
];

/** The best of some runs, in milliseconds of processor time. */
async function timeOf(work: () => Promise<unknown>): Promise<number> {
  let best = Infinity;
  for (let run = 0; run < 2; run += 1) {
    best = Math.min(best, await cpuMs(work));
  }
  return best;
}

async function readAndClassify(raw: Buffer): Promise<void> {
  classifyMessage(await parseMessage(raw), context);
}

/** Four times as much may take four times as long, and some (memory is tidied meanwhile); the square would take minutes. */
function expectLinear(shorter: number, longer: number): void {
  expect(longer).toBeLessThan(2_000 + 10 * shorter);
}

const headers = [
  "text/plain",
  'multipart/mixed; boundary="b"',
  "text/html",
  "text/calendar; method=REPLY",
  "message/delivery-status",
];

function letter(type: string, filler: string, length: number): Buffer {
  const head = `From: MAILER-DAEMON@a.example\r\nSubject: Undelivered mail\r\nReturn-Path: <>\r\nContent-Type: ${type}\r\n\r\n`;
  return Buffer.from(head + filler.repeat(Math.ceil(length / filler.length)).slice(0, length));
}

describe("Time grows with the length of a message alone", () => {
  it.each(fillers)("a body of %j", async (filler) => {
    for (const type of headers) {
      const shorter = await timeOf(() => readAndClassify(letter(type, filler, small)));
      const longer = await timeOf(() => readAndClassify(letter(type, filler, large)));
      expectLinear(shorter, longer);
    }
  });

  it.each(["Subject", "From", "References", "Content-Type", "Auto-Submitted", "X-Failed-Recipients", "Date"])(
    "a header %s without an end",
    async (name) => {
      for (const filler of ["a ", "<", "=?utf-8?Q?a?= ", "Re: ", "x@y.example, ", ";a=", "(", " "]) {
        const write = (length: number) =>
          Buffer.from(`${name}: ${filler.repeat(Math.ceil(length / filler.length))}\r\n\r\nHello`);
        const shorter = await timeOf(() => readAndClassify(write(small)));
        const longer = await timeOf(() => readAndClassify(write(large)));
        expectLinear(shorter, longer);
      }
    },
  );

  it.each(fillers)("the words of a refusal %j", async (filler) => {
    const text = (length: number) => filler.repeat(Math.ceil(length / filler.length));
    const shorter = await timeOf(() => Promise.resolve(judgeWords(text(1500))));
    const longer = await timeOf(() => Promise.resolve(judgeWords(text(6000))));
    expectLinear(shorter, longer);
  });

  it.each(fillers)("HTML of %j", async (filler) => {
    const text = (length: number) => filler.repeat(Math.ceil(length / filler.length));
    const shorter = await timeOf(() => Promise.resolve(htmlToText(text(small))));
    const longer = await timeOf(() => Promise.resolve(htmlToText(text(large))));
    expectLinear(shorter, longer);
  });
});
