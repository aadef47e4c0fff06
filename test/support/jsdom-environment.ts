import { TestEnvironment } from "jest-environment-jsdom";

/** What every browser has and jsdom lacks; taken from Node so that tests meet the real thing. */
const missingInJsdom = [
  "fetch",
  "Headers",
  "Request",
  "Response",
  "ReadableStream",
  "TextDecoder",
  "TextEncoder",
  "structuredClone",
] as const;

/** jsdom with fetch and its relatives, and with the Web Crypto API. */
export default class BrowserLikeEnvironment extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    for (const name of missingInJsdom) {
      if (this.global[name] === undefined) Object.assign(this.global, { [name]: globalThis[name] });
    }
    if (this.global.crypto?.subtle === undefined) {
      Object.defineProperty(this.global, "crypto", { value: globalThis.crypto, configurable: true });
    }
  }
}
