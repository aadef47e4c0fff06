/** An Office call that failed or never answered. */
export class OfficeCallFailed extends Error {
  override readonly name = "OfficeCallFailed";
  /** Office's number, e.g. 12006; null when Outlook did not answer in time. */
  readonly code: number | null;

  constructor(code: number | null, message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * Outlook on the web refuses a fourth call while three are under way; one place is left for what office.js sends on
 * its own account.
 */
const atOnce = 2;
const usualLimitMs = 10_000;

type Start<T> = (callback: (result: Office.AsyncResult<T>) => void) => void;

let underWay = 0;
const waiting: (() => void)[] = [];

/**
 * Turns a callback-style Office call into a promise and keeps the number of calls under way within Outlook's limit.
 * Rejects with {@link OfficeCallFailed} when Office says so, throws, or is silent for `timeLimitMs` (default 10 s).
 */
export async function officeCall<T>(start: Start<T>, { timeLimitMs = usualLimitMs } = {}): Promise<T> {
  if (underWay < atOnce) underWay += 1;
  else await new Promise<void>((takePlace) => waiting.push(takePlace));
  try {
    return await answerOf(start, timeLimitMs);
  } finally {
    giveUpPlace();
  }
}

/** To the one who waits longest, else to nobody. */
function giveUpPlace(): void {
  const next = waiting.shift();
  if (next) next();
  else underWay -= 1;
}

function answerOf<T>(start: Start<T>, timeLimitMs: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const fail = (code: number | null, message: string) => reject(new OfficeCallFailed(code, message));
    const timer = setTimeout(() => fail(null, "Outlook did not answer"), timeLimitMs);
    try {
      start((result) => {
        clearTimeout(timer);
        // Compared by text: the enum of the same name is missing when a host loads office.js only in part.
        if (String(result.status) === "succeeded") resolve(result.value);
        else fail(result.error.code, result.error.message);
      });
    } catch (error) {
      clearTimeout(timer);
      fail(null, error instanceof Error ? error.message : "Outlook refused the call");
    }
  });
}
