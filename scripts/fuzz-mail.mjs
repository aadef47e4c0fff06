import { spawn } from "node:child_process";
import path from "node:path";

/**
 * The long form of the fuzz test of reading and classifying mail: `npm run fuzz:mail -- [messages] [seed]`, 10,000
 * messages unless told otherwise. What fails names the seed and the message.
 */
const [messages = "10000", seed = String(Date.now() % 1_000_000_000)] = process.argv.slice(2);
const root = path.dirname(import.meta.dirname);
const jest = path.join(root, "node_modules", "jest", "bin", "jest.js");
const child = spawn(
  process.execPath,
  [jest, "--selectProjects", "node", "-w", "1", "test/mail/fuzz/mail-fuzz"],
  {
    stdio: "inherit",
    cwd: root,
    env: { ...process.env, FUZZ_MESSAGES: messages, FUZZ_SEED: seed },
  },
);
child.on("exit", (code) => {
  process.exitCode = code ?? 1;
});
