/** `npm run rotate-secrets`: encrypts the secrets of inboxes with the first of SECRET_KEYS. */
import { runProgram, say, warn } from "./command-line.ts";
import { readConfiguration } from "./configuration.ts";
import { rotateKeys } from "./start/rotate-keys.ts";

async function main(): Promise<number> {
  const { text, whole } = await rotateKeys(readConfiguration(process.env));
  if (whole) say(text);
  else warn(`${text} Their users have to connect those inboxes again.`);
  return whole ? 0 : 1;
}

await runProgram(main);
