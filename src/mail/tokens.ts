/** What templates may name, and nothing else. */
export const tokens = [
  "contact.given_name",
  "contact.family_name",
  "contact.name",
  "contact.job_title",
  "contact.email",
  "contact.time_zone",
  "company.name",
  "sender.name",
  "sender.given_name",
  "sender.email",
  "sequence.name",
  "opt_out_link",
  "meeting_link",
] as const;
export type Token = (typeof tokens)[number];

/** A value for each token; null: there is none. */
export type TokenValues = Readonly<Record<Token, string | null>>;

const known: ReadonlySet<string> = new Set(tokens);

export function isToken(name: string): name is Token {
  return known.has(name);
}

/**
 * The value as one line of plain text, or null when nothing is left: values come from lists and forms, and may neither
 * break a header nor turn the direction of the text around them.
 */
export function plainValue(value: string | null): string | null {
  if (value === null) return null;
  if (isPlain.test(value)) return value;
  const line = value
    .replace(/\p{Cs}/gu, "\uFFFD")
    .replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, "")
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim();
  return line === "" ? null : line;
}

/** Words of printable ASCII with a space between them: most values, and there is nothing to change in them. */
const isPlain = /^[!-~]+(?: [!-~]+)*$/;

type Scope = Record<string, string | Record<string, string>>;

const scopes = new WeakMap<TokenValues, Scope>();

/**
 * Values as templates see them: `contact.name` is `name` in `contact`. What is missing is left out. Made once for the
 * subject and the text of an email.
 */
export function toScope(values: TokenValues): Scope {
  const made = scopes.get(values) ?? makeScope(values);
  scopes.set(values, made);
  return made;
}

const places = tokens.map((token) => {
  const [group = "", name] = token.split(".");
  return { token, group, name };
});

function makeScope(values: TokenValues): Scope {
  const scope: Scope = {};
  const groups: Record<string, Record<string, string>> = {};
  for (const { token, group, name } of places) {
    const value = plainValue(values[token]);
    const members =
      name === undefined ? scope : (groups[group] ??= Object.create(null) as Record<string, string>);
    if (value !== null) members[name ?? group] = value;
  }
  return Object.assign(scope, groups);
}
