import { sql, type RawBuilder } from "kysely";

/** Spaces and ASCII punctuation; whatever else stands between two of them is a word, in every script. */
const separators = "[\\x01-/:-@[-`{-~]+";

/**
 * The words of a text in SQL, as the indexes `contacts_by_words`, `contact_addresses_by_words` and `companies_by_words`
 * hold them: PostgreSQL takes these only for the very same expression.
 */
const wordsOf = (text: string): RawBuilder<unknown> =>
  sql.raw(
    `array_to_tsvector(string_to_array(btrim(regexp_replace(lower(${text}), '${separators}', ' ', 'g')), ' '))`,
  );

/** Whether a contact `c`, a company `co` or an address `a` has the words that a {@link wordQuery} asks for. */
export const nameWords = wordsOf(`coalesce(c.given_name, '') || ' ' || coalesce(c.family_name, '')`);
export const companyWords = wordsOf("co.name");
export const addressWords = wordsOf("a.address");

/** Asks, as a text that PostgreSQL takes for a `tsquery`, for words that begin with each word of `query`; null: it has none. */
export function wordQuery(query: string): string | null {
  const words = query.split(new RegExp(separators, "u")).filter((word) => word !== "");
  return words.length === 0 ? null : words.map((word) => `'${word}':*`).join(" & ");
}
