/** Lines after which, or on which, a program quotes what the other server said. */
const quoting =
  /^\s{0,8}<<< ?|\bsaid:|\bsaid\b.{0,20}$|remote (?:host|server|mta|system)|(?:server|host|mta|system)(?:['’]s)? (?:re(?:sponse|sponded|ply|turned)|said|error|message)|diagnostic|reason|error (?:message|that|was|is|text|code|description)|response (?:was|from|of)|answer(?:ed)?:|rejected because|transcript|(?:die |antwort|fehler|réponse|erreur|respuesta|risposta|errore|resposta|odpowied|fehlermeldung)/i;
const coded =
  /(?:^|[\s:;(<#"'[])[45][0-5]\d(?=[\s\-;:,)\]#]|$)|(?:^|[^\d.])[45]\.\d{1,3}\.\d{1,3}(?![\d.]\d)/;
/** Headings that say nothing by themselves. */
const heading =
  /^[\s*=_-]{0,40}(?:transcript of|the following address|following recipients|session)[^\n]{0,80}$/i;

const following = 4;
const maximumDiagnoses = 40;

/**
 * The pieces of a report in which the reason may stand, the most authoritative first: what the other server said word for
 * word, lines with codes, lines that announce a reason.
 */
export function findDiagnoses(own: string): string[] {
  const lines = own.split("\n").map((line) => line.trim());
  const said = lines.filter((line) => line.startsWith("<<<")).map((line) => line.slice(3).trim());
  const quoted = lines.flatMap((line, at) =>
    quoting.test(line) && !heading.test(line) ? [after(lines, at)] : [],
  );
  const withCodes = lines.flatMap((line, at) => (coded.test(line) ? [after(lines, at)] : []));
  return [...said, ...withCodes, ...quoted].filter((text) => text !== "").slice(0, maximumDiagnoses);
}

/** The line and what goes on with it, up to an empty line. */
function after(lines: readonly string[], at: number): string {
  const block = lines.slice(at, at + following);
  const end = block.indexOf("", 1);
  return (end === -1 ? block : block.slice(0, end)).join(" ");
}
