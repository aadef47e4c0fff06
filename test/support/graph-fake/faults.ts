import type { ServerResponse } from "node:http";

/** What the next requests are met with instead of an answer of their own. */
export type Fault =
  | { status: number; code: string; retryAfter?: string; message?: string }
  /** Done, and then the connection breaks. */
  | "cut_after"
  /** Read, not done, and the connection breaks. */
  | "cut_before"
  | "silence";

export async function meet(
  fault: Fault | undefined,
  response: ServerResponse,
  act: () => unknown,
): Promise<void> {
  if (fault === undefined) {
    await act();
  } else if (fault === "cut_after") {
    response.destroy();
    await act();
  } else if (fault === "cut_before") {
    response.destroy();
  } else if (fault !== "silence") {
    if (fault.retryAfter !== undefined) response.setHeader("Retry-After", fault.retryAfter);
    refuse(response, fault.status, fault.code, fault.message ?? "As asked for.");
  }
}

export function refuse(response: ServerResponse, status: number, code: string, message: string): void {
  const innerError = {
    date: "2026-03-02T09:00:00",
    "request-id": "0b8c8c38",
    "client-request-id": "0b8c8c38",
  };
  json(response, status, { error: { code, message, innerError } });
}

export function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "Content-Type": "application/json" });
  response.end(JSON.stringify(body));
}
