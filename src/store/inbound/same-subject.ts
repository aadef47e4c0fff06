const prefix = /^\s*(?:\[[^\]]{1,30}\]\s*)?(?:[\p{L}]{1,10}(?:\[\d{1,3}\])?\s?[:：]\s*)/u;
const maximumPrefixes = 10;

/** Whether two subjects are one but for what answers and forwards put before them. */
export function sameSubject(one: string, other: string): boolean {
  return strip(one) === strip(other) && strip(one) !== "";
}

function strip(subject: string): string {
  let text = subject.slice(0, 500);
  for (let count = 0; count < maximumPrefixes && prefix.test(text); count += 1)
    text = text.replace(prefix, "");
  return text.trim().replace(/\s+/g, " ").toLowerCase();
}
