import type { Email, Preview } from "../../src/contract/types.ts";

const answer = /^Re: /;

/** An email that is known as it would leave, with the templates it is made from. */
interface Previewed {
  kind: "email";
  email: Pick<Email, "subject">;
  source: { subject: string };
}

/**
 * The subject that an answer has from its thread, whatever is written for it; null: the email has its own, or it is not
 * known. Only answers begin with "Re:" where their template does not.
 */
export function threadSubject(shown: Previewed | Exclude<Preview, { kind: "email" }> | null): string | null {
  if (shown?.kind !== "email") return null;
  const { subject } = shown.email;
  return answer.test(subject) && !answer.test(shown.source.subject) ? subject : null;
}
