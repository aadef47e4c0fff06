/** What PostgreSQL can keep of a stranger's text: no NUL, no half characters (jsonb refuses both), at most so long. */
export function storableText(text: string, maximum: number): string {
  return text.slice(0, maximum).replace(/\0|\p{Cs}/gu, "");
}
