import { BroadcastChannel as NodeChannel } from "node:worker_threads";
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

/** A page's open channel ends with the page; Node's would keep the test runner waiting. */
class PageChannel extends NodeChannel {
  constructor(name: string) {
    super(name);
    this.unref();
  }
}

/** jsdom with fetch, BroadcastChannel and their relatives, and with the Web Crypto API. */
export default class BrowserLikeEnvironment extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    for (const name of missingInJsdom) {
      if (this.global[name] === undefined) Object.assign(this.global, { [name]: globalThis[name] });
    }
    Object.assign(this.global, { BroadcastChannel: PageChannel });
    if (this.global.crypto?.subtle === undefined) {
      Object.defineProperty(this.global, "crypto", { value: globalThis.crypto, configurable: true });
    }
  }
}
