/** An object of a call's parameters; empty when the add-in sent something else. */
export function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}

export function asText(value: unknown): string {
  return typeof value === "string" ? value : "";
}
