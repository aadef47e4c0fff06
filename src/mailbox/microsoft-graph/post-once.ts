import { request as requestPlain } from "node:http";
import { request as requestSecure } from "node:https";
import type { Deadline } from "../mailbox.ts";
import { isOver } from "../start-deadline.ts";
import type { GraphAnswer } from "./explain-graph-error.ts";

export type PostResult =
  | ({ kind: "answered" } & GraphAnswer)
  /** The deadline passed before anything was written. */
  | { kind: "too_late" }
  /** No connection: nothing was written. */
  | { kind: "not_connected"; error: Error }
  /** Written, and no answer came. */
  | { kind: "unclear"; detail: string };

const noAnswer: PostResult = { kind: "unclear", detail: "Microsoft 365 did not answer in time." };
const broken: PostResult = {
  kind: "unclear",
  detail: "The connection to Microsoft 365 broke before it answered.",
};

/**
 * One POST on a connection of its own. The body is written only when the connection stands, directly after the clock
 * was checked; `fetch` does not tell whether it had written anything when it fails, and may write late.
 */
export function postOnce(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  deadline: Deadline,
): Promise<PostResult> {
  return new Promise((resolve) => {
    const secure = url.startsWith("https:");
    const open = secure ? requestSecure : requestPlain;
    let written = false;
    let answer: PostResult | null = null;
    const request = open(url, {
      method: "POST",
      agent: false,
      headers: { ...headers, "Content-Length": Buffer.byteLength(body) },
    });
    const settle = (result: PostResult) => {
      deadline.signal.removeEventListener("abort", stop);
      request.destroy();
      resolve(result);
    };
    const stop = () => settle(answer ?? (written ? noAnswer : { kind: "too_late" }));
    const write = () => {
      if (isOver(deadline)) return stop();
      written = true;
      request.end(body);
    };
    request.on("error", (error) => settle(answer ?? (written ? broken : { kind: "not_connected", error })));
    request.on("socket", (socket) => socket.once(secure ? "secureConnect" : "connect", write));
    request.on("response", (response) => {
      const { statusCode: status = 0 } = response;
      const known = {
        kind: "answered" as const,
        status,
        retryAfter: response.headers["retry-after"] ?? null,
      };
      // The status alone tells what became of the email; the words that explain it may break off.
      answer = { ...known, body: null };
      readJson(response).then(
        (body) => settle({ ...known, body }),
        () => settle({ ...known, body: null }),
      );
    });
    deadline.signal.addEventListener("abort", stop, { once: true });
    if (isOver(deadline)) stop();
  });
}

async function readJson(response: AsyncIterable<Buffer>): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString("utf8");
  return text === "" ? null : JSON.parse(text);
}
