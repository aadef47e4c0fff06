import type { Evidence } from "../../domain/message-words.ts";

const maximumDetail = 200;

/** What a rule saw, on one line and short enough to show. */
export function observe(rule: string, detail: string): Evidence {
  const line = detail.slice(0, 1000).replaceAll(/\s+/g, " ").trim();
  return { rule, detail: line.length <= maximumDetail ? line : `${line.slice(0, maximumDetail - 1)}…` };
}
