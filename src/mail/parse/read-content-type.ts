/**
 * A structured field (RFC 2045 §5.1) with its parameters, both in lower case except for the values. Comments are taken
 * as blanks. Linear.
 */
export function readContentType(value: string): { type: string; params: Record<string, string> } {
  const short = value.slice(0, 2000);
  const type = /^\s{0,20}([\w.+-]+\/[\w.+-]+)/.exec(short)?.[1]?.toLowerCase() ?? "text/plain";
  const params: Record<string, string> = {};
  for (const [, name = "", quoted, plain] of short.matchAll(
    /;\s{0,100}([\w-]+)\*?\s?=\s?(?:"([^"]*)"|([^\s;"()]+))/g,
  )) {
    params[name.toLowerCase()] ??= quoted ?? plain ?? "";
  }
  return { type, params };
}
