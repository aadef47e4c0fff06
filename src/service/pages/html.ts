/** Text that is safe to send as markup. */
export interface Html {
  readonly text: string;
}

/** Markup whose inserted strings are shown as text, never as markup; inserted {@link Html} stays what it is. */
export function html(strings: TemplateStringsArray, ...values: readonly (string | Html)[]): Html {
  const parts = values.map((value) => (typeof value === "string" ? escape(value) : value.text));
  return { text: String.raw({ raw: strings.raw }, ...parts) };
}

export function join(parts: readonly Html[], between = "\n"): Html {
  return { text: parts.map((part) => part.text).join(between) };
}

function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
