/** What a Chromium needs to be launched. */
export interface FoundBrowser {
  executablePath: string;
  /** To be added to the browser's environment. */
  env: Record<string, string>;
  args: string[];
}

/** A Chromium for tests; throws with one sentence that says how to get one when there is none. */
export function findBrowser(env?: Readonly<Record<string, string | undefined>>): FoundBrowser;
