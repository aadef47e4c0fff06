/**
 * What a search for contacts is answered by: the words of names, addresses and companies, in lower case, cut at spaces and
 * at ASCII punctuation. As text search vectors, because a GIN index of them is found by the beginnings of words and needs
 * no extension (trigrams would: not every server has pg_trgm installed). On a million contacts they take 9 s and 100 MB.
 * Without the list of what is still to be entered: after an import every search would read it, and the planner avoid it.
 */
export const sql = /* sql */ `
create index contacts_by_words on contacts using gin (array_to_tsvector(string_to_array(btrim(regexp_replace(
  lower(coalesce(given_name, '') || ' ' || coalesce(family_name, '')), '[\\x01-/:-@[-\`{-~]+', ' ', 'g')), ' '))) with (fastupdate = off);
create index contact_addresses_by_words on contact_addresses using gin (array_to_tsvector(string_to_array(btrim(regexp_replace(
  lower(address), '[\\x01-/:-@[-\`{-~]+', ' ', 'g')), ' '))) with (fastupdate = off);
create index companies_by_words on companies using gin (array_to_tsvector(string_to_array(btrim(regexp_replace(
  lower(name), '[\\x01-/:-@[-\`{-~]+', ' ', 'g')), ' '))) with (fastupdate = off);
`;
